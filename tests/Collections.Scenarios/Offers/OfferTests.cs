namespace Collections.Scenarios.Offers;

/// <summary>An offer and its answers.</summary>
public sealed class OfferTests : IDisposable
{
    private OfferOffice office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task The_night_offers_what_the_table_allows_a_collector_for_ten_days_and_it_expires()
    {
        await office.Night("2026-12-01", OfferOffice.Card("D1", 35, 60_000));
        office.Offers().ShouldBe(["12 x, 10 % down of 60000.00 until 2026-12-11 open"]);

        await office.Night("2026-12-11", OfferOffice.Card("D1", 45, 60_000));
        office.Offers().ShouldBe(["12 x, 10 % down of 60000.00 until 2026-12-11 open"], "the 11th is its last day");
        await office.Night("2026-12-14", OfferOffice.Card("D1", 48, 60_000));

        office.Offers().ShouldBe(["12 x, 10 % down of 60000.00 until 2026-12-11 expired"]);
        office.Tasks().ShouldBe(["Expired D1"]);
        office.History().ShouldBe(["2026-12-01 made", "2026-12-14 expired"]);
    }

    [Fact]
    public async Task The_customer_accepts_and_the_plan_is_exact_to_the_cent_with_the_rest_in_the_last()
    {
        await office.Night("2026-12-01", OfferOffice.Card("D1", 35, 60_000.05m));
        (await office.Say("2026-12-01", "D1", "accept", """ "instalments":6,"down":10,"by":"eva" """)).ShouldBeNull();

        office.Offers().ShouldBe(["12 x, 10 % down of 60000.05 until 2026-12-11 replaced", "6 x, 10 % down of 60000.05 until 2026-12-11 accepted"]);
        office.Plan().ShouldBe([
            "0 2026-12-04 (2026-12-08) 6000.01", "1 2026-12-31 (2027-01-04) 9000.00", "2 2027-01-31 (2027-02-02) 9000.00", "3 2027-02-28 (2027-03-02) 9000.00",
            "4 2027-03-31 (2027-04-02) 9000.00", "5 2027-04-30 (2027-05-04) 9000.00", "6 2027-05-31 (2027-06-02) 9000.04"]);
        office.History().ShouldBe(["2026-12-01 made", "2026-12-01 replaced", "2026-12-01 made by eva", "2026-12-01 accepted by eva"]);
        office.Tasks().ShouldBeEmpty("the case stays with its plan");
    }

    [Fact]
    public async Task The_customer_refuses_and_the_case_goes_on_at_once()
    {
        await office.Night("2026-12-01", OfferOffice.Card("D1", 35, 60_000));
        (await office.Say("2026-12-01", "D1", "refuse", """ "reason":"wants to wait for the bonus","by":"eva" """)).ShouldBeNull();

        office.Tasks().ShouldBe(["Refused D1"]);
        office.History().ShouldBe(["2026-12-01 made", "2026-12-01 refused by eva: wants to wait for the bonus"]);
    }

    [Fact]
    public async Task Terms_beyond_the_collector_wait_for_a_supervisor_who_has_not_asked_for_them()
    {
        await office.Night("2026-12-01", OfferOffice.Card("D1", 35, 60_000));
        (await office.Say("2026-12-01", "D1", "make", """ "instalments":15,"down":10,"by":"eva" """)).ShouldBeNull();
        office.Offers()[1].ShouldBe("15 x, 10 % down of 60000.00 until 2026-12-11 needs approval");

        (await office.Say("2026-12-01", "D1", "accept", at: "10:01")).ShouldBe("an offer that is open was expected, found one that is 'needs approval'");
        (await office.Say("2026-12-01", "D1", "approve", """ "authority":"collector","by":"leo" """, "10:02")).ShouldBe("the authority of a supervisor was expected, found that of a collector");
        (await office.Say("2026-12-01", "D1", "approve", """ "authority":"supervisor","by":"eva" """, "10:03")).ShouldBe("another person than who asked for the terms was expected to approve them");
        (await office.Say("2026-12-01", "D1", "approve", """ "authority":"supervisor","by":"sol" """, "10:04")).ShouldBeNull();
        office.Offers()[1].ShouldBe("15 x, 10 % down of 60000.00 until 2026-12-11 open");
        (await office.Say("2026-12-01", "D1", "accept", at: "10:05")).ShouldBeNull();

        office.Offers()[1].ShouldBe("15 x, 10 % down of 60000.00 until 2026-12-11 accepted");
        office.Plan().Count.ShouldBe(16);
    }

    [Fact]
    public async Task The_committee_is_two_persons_and_a_discount_leaves_less_to_pay()
    {
        await office.Night("2026-12-01", OfferOffice.Card("D1", 35, 60_000));
        (await office.Say("2026-12-01", "D1", "make", """ "instalments":24,"down":0,"principal":10,"by":"sol","authority":"supervisor" """)).ShouldBeNull();
        office.Offers()[1].ShouldBe("24 x, 0 % down of 54000.00 until 2026-12-11 needs approval");
        (await office.Say("2026-12-01", "D1", "approve", """ "authority":"committee","by":"ana" """, "11:00")).ShouldBeNull();
        office.Offers()[1].ShouldEndWith("needs approval");
        (await office.Say("2026-12-01", "D1", "approve", """ "authority":"committee","by":"ana" """, "11:01")).ShouldBe("another person than who has approved before was expected");

        (await office.Say("2026-12-01", "D1", "approve", """ "authority":"committee","by":"leo" """, "11:02")).ShouldBeNull();

        office.Offers()[1].ShouldEndWith("open");
        office.History().ShouldBe(["2026-12-01 made", "2026-12-01 replaced", "2026-12-01 asked by sol", "2026-12-01 first approval by ana", "2026-12-01 approved by leo"]);
    }

    [Fact]
    public async Task The_report_says_what_became_of_the_offers_of_a_month_and_what_was_agreed()
    {
        string[] cards = [.. Enumerable.Range(1, 4).Select(number => OfferOffice.Card($"D{number}", 35, 60_000, $"C{number}"))];
        await office.Night("2026-12-01", cards);
        (await office.Say("2026-12-01", "D1", "make", """ "instalments":24,"down":0,"principal":10,"by":"sol","authority":"supervisor" """, "10:01")).ShouldBeNull();
        (await office.Say("2026-12-01", "D1", "approve", """ "authority":"committee","by":"ana" """, "10:02")).ShouldBeNull();
        (await office.Say("2026-12-01", "D1", "approve", """ "authority":"committee","by":"leo" """, "10:03")).ShouldBeNull();
        (await office.Say("2026-12-01", "D1", "accept", at: "10:04")).ShouldBeNull();
        (await office.Say("2026-12-01", "D2", "refuse", """ "reason":"no","by":"eva" """, "10:05")).ShouldBeNull();
        (await office.Say("2026-12-01", "D3", "make", """ "instalments":15,"down":10,"by":"eva" """, "10:06")).ShouldBeNull();
        (await office.Say("2026-12-01", "D3", "reject", """ "authority":"supervisor","by":"sol","reason":"two plans were broken" """, "10:07")).ShouldBeNull();
        office.Report("offers", "2026-12").ShouldBe(["2026-12 cards ARS 6 2 1 1 1 0 0.5000 60000.00 6000.00 54000.00 0 0 -"]);

        await office.Night("2026-12-14", cards);
        office.Report("offers", "2026-12").ShouldBe(["2026-12 cards ARS 6 2 1 1 1 1 0.3333 60000.00 6000.00 54000.00 0 0 -"], "that of D4 has expired");
        office.Report("offers", "2027-01").ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_rejected_may_be_followed_by_other_terms_until_the_validity_ends()
    {
        await office.Night("2026-12-01", OfferOffice.Card("D1", 35, 60_000));
        await office.Say("2026-12-01", "D1", "make", """ "instalments":15,"down":10,"by":"eva" """);
        (await office.Say("2026-12-01", "D1", "reject", """ "authority":"supervisor","by":"sol","reason":"two plans were broken" """, "11:00")).ShouldBeNull();
        office.Offers()[1].ShouldEndWith("rejected");

        await office.Night("2026-12-02", OfferOffice.Card("D1", 36, 50_000));
        (await office.Say("2026-12-02", "D1", "make", """ "instalments":3,"down":20,"by":"eva" """)).ShouldBeNull();

        office.Offers()[2].ShouldBe("3 x, 20 % down of 50000.00 until 2026-12-12 open", "the amounts of its day");
    }

    [Fact]
    public async Task What_no_authority_may_agree_to_is_refused_and_who_has_no_limits_is_not_eligible()
    {
        await office.Night("2026-12-01", OfferOffice.Card("D1", 35, 60_000), OfferOffice.Card("L1", 35, 60_000, "C2", "loan"));

        (await office.Say("2026-12-01", "D1", "make", """ "instalments":25,"down":10 """)).ShouldBe("at most 24 instalments, at least 0 % down and at most 10 % off principal and 0 % off interest were expected, found 25, 10 %, 0 % and 0 %");
        (await office.Say("2026-12-01", "L1", "accept")).ShouldBe("a case with an offer was expected, found none");
        office.Tasks().ShouldBe(["Not eligible L1"]);
    }

    [Fact]
    public async Task Where_it_does_not_follow_the_case_leaves_as_accepted()
    {
        office.Dispose();
        office = new OfferOffice("account", ("follow", "false"));
        await office.Night("2026-12-01", OfferOffice.Card("D1", 35, 60_000));
        (await office.Say("2026-12-01", "D1", "accept")).ShouldBeNull();

        office.Tasks().ShouldBe(["Accepted D1"]);
        office.Offers().ShouldBe(["12 x, 10 % down of 60000.00 until 2026-12-11 accepted"]);
    }

    [Fact]
    public async Task Who_comes_back_without_the_approval_is_offered_what_the_table_allows()
    {
        office.Dispose();
        office = new OfferOffice("account", ("leaves", "true"));
        await office.Night("2026-12-01", OfferOffice.Card("D1", 35, 60_000));
        await office.Say("2026-12-01", "D1", "make", """ "instalments":15,"down":10,"by":"eva" """);
        (await office.Do("2026-12-01", "D1")).ShouldBeNull();

        office.Offers().Select(offer => $"{offer.Split(' ')[0]} {offer.Split(' ')[^1]}").ShouldBe(["12 replaced", "15 replaced", "12 open"]);
    }

    [Fact]
    public async Task Terms_may_leave_for_a_committee_and_come_back_approved()
    {
        office.Dispose();
        office = new OfferOffice("account", ("leaves", "true"), ("approved", "outcome = \\\"Done\\\""));
        await office.Night("2026-12-01", OfferOffice.Card("D1", 35, 60_000));
        (await office.Say("2026-12-01", "D1", "make", """ "instalments":15,"down":10,"by":"eva" """)).ShouldBeNull();

        office.Tasks().ShouldBe(["Needs approval D1"]);
        office.Offers()[1].ShouldEndWith("needs approval");
        (await office.Say("2026-12-01", "D1", "approve", """ "authority":"supervisor","by":"sol" """, "11:00")).ShouldNotBeNull().ShouldContain("an offer that waits for an answer was expected, found that the case has left it");

        (await office.Do("2026-12-01", "D1")).ShouldBeNull();
        office.Offers()[2].ShouldBe("15 x, 10 % down of 60000.00 until 2026-12-11 open");
        (await office.Say("2026-12-01", "D1", "accept", at: "13:00")).ShouldBeNull();

        office.Offers().Select(offer => offer.Split(' ')[^1]).ShouldBe(["replaced", "replaced", "accepted"]);
        office.Plan().Count.ShouldBe(16);
    }

    [Fact]
    public async Task An_offer_that_a_case_is_led_away_from_is_cancelled_and_a_plan_that_was_agreed_stays()
    {
        office.LeadAway("days past due &gt;= 37");
        await office.Night("2026-12-01", OfferOffice.Card("D1", 35, 60_000), OfferOffice.Card("D2", 35, 60_000), OfferOffice.Card("D3", 35, 60_000));
        await office.Say("2026-12-01", "D2", "accept");
        await office.Say("2026-12-01", "D3", "make", """ "instalments":15,"down":10,"by":"eva" """);

        await office.Night("2026-12-03", OfferOffice.Card("D1", 37, 60_000), OfferOffice.Card("D2", 37, 60_000), OfferOffice.Card("D3", 37, 60_000));

        office.Tasks().ShouldBe(["Elsewhere D1", "Elsewhere D2", "Elsewhere D3"]);
        office.Offers().Select(offer => offer.Split(' ')[^1]).ShouldBe(["cancelled", "accepted", "replaced", "cancelled"]);
    }
}
