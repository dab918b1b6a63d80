using Collections.Domain.Holds;

namespace Collections.Scenarios.Offers;

/// <summary>The plan that an accepted offer becomes: judged by what was booked, by value date.</summary>
public sealed class PlanTests : IDisposable
{
    private readonly OfferOffice office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task Two_missed_instalments_break_it_on_the_day_after_the_grace_of_the_second()
    {
        office.Watch("plan missed instalments = 1");
        await Accept(3);
        office.Plan().ShouldBe(["0 2026-12-04 (2026-12-08) 6000.00", "1 2026-12-31 (2027-01-04) 18000.00", "2 2027-01-31 (2027-02-02) 18000.00", "3 2027-02-28 (2027-03-02) 18000.00"]);
        await office.Payments("2026-12-07", "P1,D1,2026-12-04,6000,posted");
        await office.Night("2026-12-09", OfferOffice.Card("D1", 43, 54_000));
        await office.Night("2027-01-04", OfferOffice.Card("D1", 69, 54_000));
        office.Tasks().ShouldBeEmpty("the 4th of January is the last day of grace of the first instalment");

        await office.Night("2027-01-05", OfferOffice.Card("D1", 70, 54_000));
        office.Tasks().ShouldBe(["plan missed instalments = 1 D1"]);
        await office.Night("2027-02-02", OfferOffice.Card("D1", 98, 54_000));
        office.Offers()[1].ShouldEndWith("accepted");
        await office.Night("2027-02-03", OfferOffice.Card("D1", 99, 54_000));

        office.Offers()[1].ShouldEndWith("plan broken");
        office.History()[^1].ShouldBe("2027-02-03 broken, paid 6000.00");
        office.Tasks().ShouldBe(["Plan broken D1", "plan missed instalments = 1 D1"]);
    }

    [Fact]
    public async Task Money_that_comes_late_goes_to_the_oldest_instalment_and_the_plan_is_up_to_date_again()
    {
        await Accept(3);
        await office.Payments("2027-01-11", "P1,D1,2026-12-04,6000,posted", "P2,D1,2027-01-10,18000,posted");
        await office.Night("2027-01-11", OfferOffice.Card("D1", 76, 36_000));
        office.Watch("plan up to date");
        await office.Night("2027-02-03", OfferOffice.Card("D1", 99, 36_000));
        office.Offers()[1].ShouldEndWith("accepted");
        await office.Payments("2027-02-04", "P3,D1,2027-02-03,18000,posted");
        await office.Night("2027-02-05", OfferOffice.Card("D1", 101, 18_000));

        office.Offers()[1].ShouldEndWith("accepted");
        office.Words("SELECT count(*) || '' FROM offer WHERE state = 6").ShouldBe(["0"]);
    }

    [Fact]
    public async Task It_is_kept_as_soon_as_all_but_the_tolerance_was_booked()
    {
        await Accept(3);
        await office.Payments("2026-12-18", "P1,D1,2026-12-04,6000,posted", "P2,D1,2026-12-17,51000,posted");
        await office.Night("2026-12-18", OfferOffice.Card("D1", 52, 3_000));

        office.Offers()[1].ShouldEndWith("plan kept");
        office.History()[^1].ShouldBe("2026-12-18 kept, paid 57000.00");
        office.Tasks().ShouldBe(["Plan kept D1"]);
    }

    [Fact]
    public async Task A_cure_keeps_it_and_a_cheque_that_comes_back_opens_the_case_in_its_place_where_the_plan_goes_on()
    {
        await Accept(3);
        await office.Payments("2026-12-10", "P1,D1,2026-12-04,6000,posted", "P2,D1,2026-12-09,54000,posted");
        await office.Night("2026-12-10", OfferOffice.Card("D1", 0, 0));
        office.Cases().ShouldBe(["cards D1 closed cured"]);
        office.Offers()[1].ShouldEndWith("plan kept");

        await office.Payments("2026-12-14", "P2,D1,2026-12-09,54000,reversed");
        await office.Night("2026-12-14", OfferOffice.Card("D1", 48, 54_000));

        office.Cases().ShouldBe(["cards D1"]);
        office.Offers()[1].ShouldEndWith("accepted");
        office.History().Skip(4).ShouldBe(["2026-12-10 kept, paid 60000.00", "2026-12-14 goes on"]);
        await office.Night("2027-02-03", OfferOffice.Card("D1", 99, 54_000));
        office.Offers()[1].ShouldEndWith("plan broken");
    }

    [Fact]
    public async Task Money_that_comes_back_opens_a_plan_again_that_nobody_follows_any_more()
    {
        await Accept(3);
        await office.Payments("2026-12-18", "P1,D1,2026-12-04,6000,posted", "P2,D1,2026-12-17,51000,posted");
        await office.Night("2026-12-18", OfferOffice.Card("D1", 52, 3_000));
        var kept = office.Offers();
        await office.Payments("2026-12-21", "P2,D1,2026-12-17,51000,reversed");
        await office.Night("2026-12-21", OfferOffice.Card("D1", 55, 54_000));
        office.Offers()[1].ShouldEndWith("accepted");
        office.History()[^1].ShouldBe("2026-12-21 goes on: reversal, paid 6000.00");

        await office.Withdraw();

        office.Offers().ShouldBe(kept, "the verdict falls with its night");
    }

    [Fact]
    public async Task A_case_that_ends_takes_its_offer_back()
    {
        await office.Night("2026-12-01", OfferOffice.Card("D1", 35, 60_000));
        await office.Payments("2026-12-02", "P1,D1,2026-12-02,60000,posted");
        await office.Night("2026-12-03", OfferOffice.Card("D1", 0, 0));

        office.Offers().ShouldBe(["12 x, 10 % down of 60000.00 until 2026-12-11 cancelled"]);
        office.History().ShouldBe(["2026-12-01 made", "2026-12-03 cancelled: cured"]);
        (await office.Say("2026-12-03", "D1", "accept")).ShouldBe("a case with an offer was expected, found none");
    }

    [Fact]
    public async Task A_hold_that_stops_clocks_moves_its_validity()
    {
        await office.Night("2026-12-01", OfferOffice.Card("D1", 35, 60_000));
        await office.Hear("2026-12-02", "D1", HoldOrder.EventName, new HoldOrder(HoldReason.Dispute, "not mine", "eva") { Until = new DateOnly(2026, 12, 9) }.Write());
        await office.Night("2026-12-03", OfferOffice.Card("D1", 37, 60_000));
        await office.Night("2026-12-09", OfferOffice.Card("D1", 43, 60_000));

        office.Offers().ShouldBe(["12 x, 10 % down of 60000.00 until 2026-12-18 open"]);
        office.History()[^1].ShouldBe("2026-12-09 moved");
        await office.Night("2026-12-21", OfferOffice.Card("D1", 55, 60_000));
        office.Offers()[0].ShouldEndWith("expired");
    }

    [Fact]
    public async Task A_night_that_is_taken_back_lets_what_was_said_since_be_said_again()
    {
        await Accept(3);
        await office.Night("2026-12-09", OfferOffice.Card("D1", 43, 60_000));
        (await office.Say("2026-12-09", "D1", "cancel", """ "by":"eva","reason":"the customer has moved away" """)).ShouldBeNull();
        office.Tasks().ShouldBe(["Cancelled D1"]);
        await office.Withdraw();
        office.Offers()[1].ShouldEndWith("accepted");
        office.Tasks().ShouldBeEmpty();
        await office.Night("2026-12-09");
        office.Offers()[1].ShouldEndWith("cancelled", Case.Sensitive, "the word is heard again");
    }

    [Fact]
    public async Task A_verdict_falls_with_its_night_and_is_given_again()
    {
        await Accept(3);

        await office.Night("2027-02-03", OfferOffice.Card("D1", 99, 60_000));
        office.Offers()[1].ShouldEndWith("plan broken");
        var broken = office.Hash();
        await office.Withdraw();
        office.Offers()[1].ShouldEndWith("accepted");
        await office.Night("2027-02-03");

        office.Hash().ShouldBe(broken);
    }

    [Fact]
    public async Task A_night_whose_offer_was_answered_since_leaves_the_case_as_the_customer_knows_it()
    {
        await Accept(3);
        await office.Withdraw();

        office.Offers()[1].ShouldEndWith("accepted");
        office.Words("SELECT why FROM withdrawn_case").ShouldBe(["an offer of the run was answered since"]);
        (await office.Night("2026-12-01")).Incidents.ShouldBe(0);
        office.Offers()[1].ShouldEndWith("accepted", Case.Sensitive, "and nothing is offered twice");
        office.Offers().Count.ShouldBe(2);
    }

    [Fact]
    public async Task Nothing_depends_on_how_many_accounts_are_worked_at_a_time()
    {
        var hashes = new List<string>();
        foreach (var size in new[] { 1, 1000 })
        {
            using var sized = new OfferOffice { SubjectsPerPart = size };
            string[] late = [.. Enumerable.Range(1, 5).Select(n => OfferOffice.Card($"K{n}", 35, 40_000 * n, $"C{n}"))];
            await sized.Night("2026-12-01", late);
            for (var n = 1; n <= 3; n++) await sized.Say("2026-12-01", $"K{n}", "accept", $""" "instalments":{3 * n},"down":10 """);
            await sized.Payments("2026-12-07", "P1,K1,2026-12-04,40000,posted", "P2,K2,2026-12-04,8000,posted");
            await sized.Night("2026-12-14", late);
            hashes.Add((await sized.Night("2027-02-04", late)).StateHash);
            sized.Offers().Count(offer => offer.EndsWith("plan kept", StringComparison.Ordinal)).ShouldBe(1);
            sized.Offers().Count(offer => offer.EndsWith("plan broken", StringComparison.Ordinal)).ShouldBe(2);
        }

        hashes[0].ShouldBe(hashes[1]);
    }

    [Fact]
    public async Task A_plan_for_several_accounts_is_paid_on_each()
    {
        using var family = new OfferOffice("family");
        await family.Night("2026-12-01", OfferOffice.Card("D1", 35, 60_000), OfferOffice.Card("D2", 20, 40_000));
        (await family.Say("2026-12-01", "D2", "accept", """ "instalments":3,"down":10 """)).ShouldBeNull("the case stands at the other card");
        family.Offers()[1].ShouldBe("3 x, 10 % down of 100000.00 until 2026-12-11 accepted");

        await family.Payments("2026-12-18", "P1,D1,2026-12-04,57000,posted", "P2,D2,2026-12-17,38000,posted");
        await family.Night("2026-12-18", OfferOffice.Card("D1", 52, 3_000), OfferOffice.Card("D2", 37, 2_000));

        family.Offers()[1].ShouldEndWith("plan kept");
        family.History()[^1].ShouldBe("2026-12-18 kept, paid 95000.00");
    }

    [Fact]
    public async Task In_another_unit_it_is_agreed_by_the_rate_of_its_day_and_not_judged_without_rates()
    {
        using var units = new OfferOffice("account", ("unit", "UVA"), ("rate", "1850"));
        await units.Night("2026-12-01", OfferOffice.Card("D1", 35, 59_292.50m));
        units.Offers().ShouldBe(["12 x, 10 % down of 32.05 until 2026-12-11 open"]);
        await units.Say("2026-12-01", "D1", "accept", """ "instalments":3,"down":10 """);
        units.Plan().Select(row => row.Split(' ')[^1]).ShouldBe(["3.21", "9.61", "9.61", "9.62"]);

        await units.Night("2027-02-03", OfferOffice.Card("D1", 99, 59_292.50m));

        units.Offers()[1].ShouldEndWith("accepted", Case.Sensitive, "nobody knows what payments are in UVA");
    }

    [Fact]
    public async Task A_settlement_of_all_that_is_owed_waives_what_the_committee_allows()
    {
        using var settled = new OfferOffice("account", ("basis", "total due"), ("downDays", "0"), ("firstDays", "10"));
        await settled.Night("2026-12-01", OfferOffice.Card("D1", 35, 60_000));
        settled.Offers()[0].ShouldStartWith("12 x, 10 % down of 160000.00");
        await settled.Say("2026-12-01", "D1", "make", """ "instalments":1,"down":0,"principal":10,"by":"eva" """);
        await settled.Say("2026-12-01", "D1", "approve", """ "authority":"committee","by":"ana" """, "11:00");
        await settled.Say("2026-12-01", "D1", "approve", """ "authority":"committee","by":"leo" """, "11:01");
        (await settled.Say("2026-12-01", "D1", "accept", at: "11:02")).ShouldBeNull();

        settled.Offers()[1].ShouldBe("1 x, 0 % down of 144000.00 until 2026-12-11 accepted");
        settled.Plan().ShouldBe(["1 2026-12-11 (2026-12-15) 144000.00"]);
    }

    [Fact]
    public async Task A_night_that_was_stopped_and_taken_up_again_judges_each_plan_once()
    {
        var hashes = new List<string>();
        foreach (var isStopped in new[] { false, true })
        {
            using var stopped = new OfferOffice { SubjectsPerPart = 1 };
            await stopped.Night("2026-12-01", [.. Enumerable.Range(1, 4).Select(n => OfferOffice.Card($"K{n}", 35, 40_000 * n, $"C{n}"))]);
            for (var n = 1; n <= 3; n++) await stopped.Say("2026-12-01", $"K{n}", "accept", """ "instalments":3,"down":10 """);
            if (isStopped)
            {
                await stopped.BrokenNight("2027-02-03");
                stopped.Offers().Count(offer => offer.EndsWith("plan broken", StringComparison.Ordinal)).ShouldBeInRange(1, 2);
            }
            hashes.Add((await stopped.Night("2027-02-03")).StateHash);
            stopped.History().Count(line => line.StartsWith("2027-02-03 broken", StringComparison.Ordinal)).ShouldBe(3);
            stopped.History().Count(line => line == "2027-02-03 expired").ShouldBe(1);
        }

        hashes[0].ShouldBe(hashes[1]);
    }

    private async Task Accept(int instalments)
    {
        await office.Night("2026-12-01", OfferOffice.Card("D1", 35, 60_000));
        (await office.Say("2026-12-01", "D1", "accept", $""" "instalments":{instalments},"down":10 """)).ShouldBeNull();
    }
}
