namespace Collections.Scenarios.Holds;

public sealed class HoldTests : IDisposable
{
    private readonly HoldOffice office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task Business_days_that_were_left_when_a_complaint_came_are_counted_from_the_day_of_its_release()
    {
        await office.Night("2026-12-16", HoldOffice.Account("A1", "suit"));
        await office.Hear("2026-12-21", "A1", "hold", HoldOffice.Hold("dispute"), "11:00");
        foreach (var held in new[] { "2026-12-22", "2026-12-28", "2026-12-29" }) await office.Night(held);
        await office.Hear("2026-12-29", "A1", "release", """{"reason":"dispute","why":"unfounded"}""", "17:00");
        foreach (var before in new[] { "2026-12-31", "2027-01-04", "2027-01-08" }) await office.Night(before);
        office.Tasks().ShouldBeEmpty("two of ten business days had passed, so that the tenth is the 11th of January");

        await office.Night("2027-01-11");

        office.Tasks().ShouldBe(["propose A1"]);
        office.Holds().ShouldBe(["1 0 released unfounded"]);
    }

    [Fact]
    public async Task A_term_of_ninety_days_ends_nine_days_later_after_a_hold_of_nine_days()
    {
        await office.Night("2027-01-04", HoldOffice.Account("A1", "firm"));
        await office.Hear("2027-02-10", "A1", "hold", HoldOffice.Hold("dispute"), "11:00");
        await office.Night("2027-02-10");
        await office.Hear("2027-02-19", "A1", "release", at: "09:00");
        await office.Night("2027-04-05");
        await office.Night("2027-04-12");
        office.Tasks().ShouldBeEmpty();

        await office.Night("2027-04-13");

        office.Tasks().ShouldBe(["recall A1"]);
    }

    [Fact]
    public async Task Nothing_moves_by_time_while_two_holds_follow_one_another_and_all_days_between_count_once()
    {
        await office.Night("2027-01-04", HoldOffice.Account("A1", "firm"));
        await office.Hear("2027-02-10", "A1", "hold", HoldOffice.Hold("dispute"), "11:00");
        await office.Hear("2027-02-15", "A1", "hold", HoldOffice.Hold("hardship"), "10:00");
        await office.Hear("2027-02-19", "A1", "release", """{"reason":"dispute"}""", "09:00");
        await office.Night("2027-04-30");
        office.Tasks().ShouldBeEmpty("the other hold still binds");

        await office.Hear("2027-05-01", "A1", "release", """{"reason":"hardship"}""", "09:00");
        await office.Night("2027-06-22");
        office.Tasks().ShouldBeEmpty("53 days were left on the 10th of February");
        await office.Night("2027-06-23");

        office.Tasks().ShouldBe(["recall A1"]);
    }

    [Fact]
    public async Task A_hold_ends_by_itself_on_its_date_and_hours_go_on_where_they_stood()
    {
        await office.Night("2026-12-01", HoldOffice.Account("A1", "hours"));
        await office.Hear("2026-12-02", "A1", "hold", HoldOffice.Hold("hardship", ""","until":"2026-12-10" """), "05:00");
        await office.Night("2026-12-09");
        office.Tasks().ShouldBeEmpty();

        await office.Night("2026-12-12");
        office.Tasks().ShouldBeEmpty("76 hours were left, which are over on the 13th at four in the morning");
        await office.Night("2026-12-13");
        office.Tasks().ShouldBe(["look A1"]);
    }

    [Fact]
    public async Task A_date_stays_and_what_was_due_meanwhile_happens_at_the_release()
    {
        await office.Night("2026-12-16", HoldOffice.Account("A1", "dated"));
        await office.Hear("2026-12-21", "A1", "hold", HoldOffice.Hold("legal"), "11:00");
        await office.Night("2026-12-28");
        office.Tasks().ShouldBeEmpty();

        await office.Hear("2026-12-28", "A1", "release", at: "12:00");

        office.Tasks().ShouldBe(["appear A1"]);
    }

    [Fact]
    public async Task A_task_is_due_later_by_the_business_days_that_were_left()
    {
        await office.Night("2026-12-21", HoldOffice.Account("A1", "work"));
        office.DueDates().ShouldBe(["call 2026-12-24"]);
        await office.Hear("2026-12-23", "A1", "hold", HoldOffice.Hold("death"), "11:00");
        await office.Night("2026-12-28");
        await office.Hear("2026-12-30", "A1", "release", at: "12:00");

        office.DueDates().ShouldBe(["call 2027-01-04"], "the 23rd and the 24th were left; the 1st of January is a holiday");
        await office.Night("2027-01-04");
        office.Tasks().ShouldBe(["call A1"]);
        await office.Night("2027-01-05");
        office.Tasks().ShouldBe(["insist A1"]);
    }

    [Fact]
    public async Task A_message_waits_at_dispatch_and_leaves_after_the_release_or_not_at_all_once_paid()
    {
        await office.Night("2026-12-01", HoldOffice.Account("A1", "mail"), HoldOffice.Account("A2", "mail", "C2"));
        await office.Hear("2026-12-01", "A1", "hold", HoldOffice.Hold("fraud"), "08:00");
        await office.Hear("2026-12-01", "A2", "hold", HoldOffice.Hold("fraud", ""","clocks":"none" """), "08:00");
        (await office.Dispatch("2026-12-01")).ShouldBe((0, 2));
        office.Messages().ShouldBe(["0 held: fraud", "0 held: fraud"]);

        await office.Hear("2026-12-02", "A2", "cured");
        await office.Hear("2026-12-02", "A1", "release", at: "09:00");

        (await office.Dispatch("2026-12-02")).ShouldBe((1, 0));
        office.Messages().Order().ShouldBe(["2", "5 case closed: cured"]);
    }

    [Fact]
    public async Task A_payment_is_heard_under_a_hold()
    {
        await office.Night("2026-12-01", HoldOffice.Account("A1", "firm"));
        await office.Hear("2026-12-02", "A1", "hold", HoldOffice.Hold("dispute"));

        await office.Night("2026-12-03", HoldOffice.Account("A1", "firm", days: 0));

        office.Cases().ShouldBe(["firm A1 closed cured"]);
    }

    [Fact]
    public async Task A_customer_who_has_died_is_left_alone_in_all_accounts_those_that_come_later_included()
    {
        await office.Night("2026-12-01", HoldOffice.Account("A1", "firm"), HoldOffice.Account("A2", "all", company: "B2"), HoldOffice.Account("A3", "hours", "C2"));
        await office.Hear("2026-12-02", "A1", "hold", HoldOffice.Hold("death", ""","scope":"customer" """), "10:00");
        var later = new[] { HoldOffice.Account("A1", "firm"), HoldOffice.Account("A2", "all", company: "B2"), HoldOffice.Account("A3", "hours", "C2"), HoldOffice.Account("A4", "mail") };

        await office.Night("2026-12-08", later);

        office.Tasks().ShouldBe(["look A3"], "the other customer goes on");
        office.Messages().ShouldBeEmpty("the case of the new account waits before its first step");
        await office.Hear("2026-12-09", "A1", "release", at: "10:00");
        office.Messages().ShouldBe(["0"]);
        await office.Night("2026-12-11");
        office.Tasks().ShouldBe(["call A4", "look A3", "visit A2"], "two of three days were left of the wait of the customer's case");
    }

    [Fact]
    public async Task A_hold_of_one_account_stops_the_case_of_all_accounts_of_its_customer()
    {
        await office.Night("2026-12-01", HoldOffice.Account("A1", "all"), HoldOffice.Account("A2", "all"));
        await office.Hear("2026-12-02", "A2", "hold", HoldOffice.Hold("dispute"));
        await office.Night("2026-12-09");
        office.Tasks().ShouldBeEmpty();

        await office.Hear("2026-12-09", "A2", "release");
        await office.Night("2026-12-11");
        office.Tasks().ShouldBe(["visit A1"]);
    }

    [Fact]
    public async Task A_hold_until_an_event_is_released_by_it_and_one_that_says_nothing_is_refused()
    {
        await office.Night("2027-01-04", HoldOffice.Account("A1", "hours"));
        (await office.Hear("2027-01-04", "A1", "hold", """{"reason":"whim"}""")).ShouldNotBeNull().ShouldContain("found 'whim'");
        (await office.Hear("2027-01-04", "A1", "release")).ShouldNotBeNull().ShouldContain("a hold that binds the account was expected");
        await office.Hear("2027-01-05", "A1", "hold", HoldOffice.Hold("dispute", ""","untilEvent":"dispute decided" """));
        await office.Night("2027-01-11");
        office.Tasks().ShouldBeEmpty();

        await office.Hear("2027-01-11", "A1", "dispute decided");
        await office.Hear("2027-01-11", "A1", "dispute decided");

        office.Holds().ShouldBe(["1 0 released dispute decided"]);
        await office.Night("2027-01-20");
        office.Tasks().ShouldBe(["look A1"]);
    }

    [Fact]
    public async Task Steps_hold_and_release_and_the_wait_after_them_is_whole()
    {
        await office.Night("2026-12-01", HoldOffice.Account("A1", "step"));
        office.Holds().ShouldBe(["3 0"]);
        await office.Night("2026-12-04");
        await office.Hear("2026-12-04", "A1", "settled");
        office.Holds().ShouldBe(["3 0 released found another"]);

        await office.Night("2026-12-06");
        office.Tasks().ShouldBeEmpty();
        await office.Night("2026-12-07");
        office.Tasks().ShouldBe(["call A1"]);
    }

    [Fact]
    public async Task The_same_holds_give_the_same_state_whatever_the_size_of_parts_and_the_order_of_rows()
    {
        string[] lines = [.. Enumerable.Range(1, 40).Select(n => HoldOffice.Account($"A{n}", n % 4 == 0 ? "all" : n % 4 == 1 ? "suit" : n % 4 == 2 ? "firm" : "step", $"C{n / 3}", due: 60_000 + n))];
        var hashes = new List<string>();
        foreach (var (parts, rows) in new[] { (16_384, lines), (1, lines), (3, [.. lines.Reverse()]) })
        {
            using var other = new HoldOffice { SubjectsPerPart = parts };
            await other.Night("2026-12-01", rows);
            foreach (var n in new[] { 1, 4, 8, 9, 22 }) await other.Hear("2026-12-03", $"A{n}", "hold", HoldOffice.Hold("disaster", n % 2 == 0 ? ""","scope":"company" """ : ""","until":"2026-12-12" """), "11:00");
            await other.Night("2026-12-04");
            await other.Hear("2026-12-09", "A4", "release", at: "13:00");
            foreach (var date in new[] { "2026-12-10", "2026-12-12" }) await other.Night(date);
            hashes.Add(other.Hash());
        }
        hashes.Distinct().Count().ShouldBe(1);
    }
}
