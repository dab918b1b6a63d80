using Collections.Scenarios.Cycles;
using Collections.Scenarios.Holds;
using Collections.Scenarios.Nights;
using Collections.Scenarios.Promises;
using Collections.Server.Commands;
using Collections.Server.TakeOns;
using Collections.Server.Withdrawals;

namespace Collections.Scenarios.TakeOns;

/// <summary>Cases of another system come to their steps with their promises, placements and holds, and the nights go on from there.</summary>
public sealed class TakeOnTests
{
    private const string Cases = "account,strategy,version,step,since,due,opened_on,stage,segment,queue,collector,held_since,reference,high_water,counted_from,last_contact,attempts,attempts_today,last_attempt";
    private const string Promises = "account,strategy,step,amount,due,made_on,made_by";
    private const string Placements = "account,strategy,firm,placed_on,term_ends,balance";
    private const string Holds = "account,reason,scope,binds,clocks,from,until,text";

    [Fact]
    public async Task A_promise_of_the_other_system_is_kept_or_broken_by_what_is_booked_since_it_was_made()
    {
        using var office = new PromiseOffice();
        await office.TakeIn("2026-12-16", PromiseOffice.Card("D1", 15, 40_000), PromiseOffice.Card("D2", 15, 30_000, "C2"));

        var report = await office.TakeOn("2026-12-16", false,
            [Cases, Case("D1", "cards", "T", "2026-12-10", "OLD-1"), Case("D2", "cards", "T", "2026-12-10", "OLD-2")],
            [Promises, "D1,,,40000,2026-12-18,2026-12-14,BEA", "D2,cards,Watch,30000.00,2026-12-18,2026-12-14,"]);

        report.Verdict.ShouldBe(TakeOnVerdict.Taken);
        (report.Cases.Opened, report.Promises, report.Tasks, report.Bad).ShouldBe((2, 2, 2, 0));
        office.Promises().ShouldBe(["40000 for 2026-12-18 open", "30000 for 2026-12-18 open"]);
        office.Tasks().ShouldBe(["call D1", "call D2"]);

        await office.Payments("2026-12-18", "P1,D1,2026-12-15,40000,posted", "P2,D2,2026-12-13,30000,posted");
        await office.Night("2026-12-18", PromiseOffice.Card("D1", 17, 100), PromiseOffice.Card("D2", 17, 100, "C2"));
        office.Promises().ShouldBe(["40000 for 2026-12-18 kept, paid 40000", "30000 for 2026-12-18 open"], "what D2 paid was paid before the promise");
        await office.Night("2026-12-23", PromiseOffice.Card("D1", 22, 100), PromiseOffice.Card("D2", 22, 100, "C2"));

        office.Promises().ShouldBe(["40000 for 2026-12-18 kept, paid 40000", "30000 for 2026-12-18 broken, paid 0"]);
        office.Words("SELECT count(*) || '' FROM outbox").ShouldBe(["0"]);
    }

    [Fact]
    public async Task A_placement_of_the_other_system_is_recalled_at_the_end_of_its_term_and_no_file_goes_out_for_it()
    {
        using var office = new PlacementLifeOffice();
        office.Owes("A-1", "C-1", 900_000);
        office.Owes("A-2", "C-1", 100_000);
        office.Pays("R0", "A-1", 1_000, "2026-11-05");
        await office.Payments("2027-01-04");
        await office.TakeIn("2027-01-04");

        var report = await office.TakeOn("2027-01-04", false,
            [Cases, Case("A-2", "late", "Tier1", "2026-10-12", "OLD-9")],
            [Placements, "A-2,late,AG-02,2026-10-14,2027-01-12,950000"]);

        (report.Verdict, report.Cases.Opened, report.Placements).ShouldBe((TakeOnVerdict.Taken, 1, 1));
        office.Standing("C-1").ShouldBe("AG-02");
        office.Term("C-1").ShouldBe("2027-01-12");
        await office.Tell();
        await office.Night("2027-01-05");
        office.File("placements", "*").ShouldBeEmpty("the firm has its file");
        office.File("firm-news", "*").ShouldBeEmpty("what came before was told by the other system");
        office.Messages("C-1").ShouldBeEmpty("a firm has the customer");
        office.Pays("R1", "A-1", 10_000, "2027-01-06");
        await office.Night("2027-01-07");
        office.Told("2027-01-07", "AG-02").ShouldBe(["payment A-1 10000.00"]);

        office.Pays("R2", "A-1", 1, "2026-11-30");
        await office.Night("2027-01-12");
        office.Standing("C-1").ShouldBe("AG-02, kept to 2027-02-11 for payment");
        await office.Night("2027-02-11");
        office.Standing("C-1").ShouldBe("AG-02, pending to 2027-02-18");
        await office.Night("2027-02-19");
        office.Standing("C-1").ShouldBe("AG-02 until 2027-02-19, recalled");
    }

    [Fact]
    public async Task A_hold_of_the_other_system_binds_until_its_date_and_what_was_due_goes_on_by_what_was_left()
    {
        using var office = new HoldOffice();
        await office.TakeIn("2026-12-14", HoldOffice.Account("F1", "hours"));

        var report = await office.TakeOn("2026-12-14", false,
            [Cases, Case("F1", "hours", "S", "2026-12-11", "")],
            [Holds, "F1,hardship,customer,,,2026-12-13,2026-12-21,lost the work"]);

        report.Holds.ShouldBe(1);
        await office.Night("2026-12-18", HoldOffice.Account("F1", "hours", days: 34));
        office.Tasks().ShouldBeEmpty("100 hours from the 11th are over, and the clock stood still");
        await office.Night("2026-12-22", HoldOffice.Account("F1", "hours", days: 38));
        office.Tasks().ShouldBeEmpty();
        await office.Night("2026-12-24", HoldOffice.Account("F1", "hours", days: 40));
        office.Tasks().ShouldBe(["look F1"]);
    }

    [Fact]
    public async Task The_same_files_again_change_nothing_and_the_history_begins_with_where_the_case_came_from()
    {
        using var office = new PromiseOffice();
        await office.TakeIn("2026-12-16", PromiseOffice.Card("D1", 15, 40_000));
        string[] cases = [Cases, Case("D1", "cards", "T", "2026-12-10", "OLD-1")];
        var first = await office.TakeOn("2026-12-16", false, cases);

        var again = await office.TakeOn("2026-12-16", false, cases);

        again.ShouldSatisfyAllConditions(() => again.Verdict.ShouldBe(TakeOnVerdict.SameContent), () => again.Run.ShouldBe(first.Run), () => again.StateHash.ShouldBe(first.StateHash));
        office.Words("SELECT count(*) || '' FROM collection_case").ShouldBe(["1"]);
        office.Told("D1").Split('\n')[3..6].ShouldBe(["  2026-12-16", "    taken on from old system (OLD-1), here since 2026-12-10, by ana: go-live", "    T"]);
    }

    [Fact]
    public async Task A_take_on_is_taken_back_until_the_next_night_and_may_then_be_done_anew()
    {
        using var office = new PlacementLifeOffice();
        office.Owes("A-1", "C-1", 900_000);
        await office.TakeIn("2027-01-04");
        var before = office.Hash();
        string[][] files = [[Cases, Case("A-1", "late", "Tier1", "2026-10-12", "")], [Placements, "A-1,late,AG-02,2026-10-14,2027-01-12,950000"], [Promises, "A-1,,,500,2027-01-08,2027-01-02,"], [Holds, "A-1,dispute,,,,2027-01-03,,"]];
        var taken = await office.TakeOn("2027-01-04", false, files);
        taken.StateHash.ShouldNotBe(before);

        await new RunWithdrawals(office.Database, TimeProvider.System).Execute(new WithdrawalOrder(taken.Run!.Value, "ana", "a wrong file"), default);

        office.Hash().ShouldBe(before);
        var anew = await office.TakeOn("2027-01-04", false, files);
        (anew.Verdict, anew.StateHash).ShouldBe((TakeOnVerdict.Taken, taken.StateHash));
        await office.Night("2027-01-05");
        (await Should.ThrowAsync<UsageException>(() => new RunWithdrawals(office.Database, TimeProvider.System).Execute(new WithdrawalOrder(anew.Run!.Value, "ana", "too late"), default)))
            .Message.ShouldBe($"Run {anew.Run} is not of the last date: the night of 2027-01-05 has gone on from it.");
    }

    [Fact]
    public async Task Killed_in_the_middle_nothing_is_there_and_the_same_files_give_what_an_undisturbed_take_on_gives()
    {
        string[] lines = [.. Enumerable.Range(1, 40).Select(number => PromiseOffice.Card($"D{number:00}", 15, 40_000, $"C{number:00}"))];
        string[] cases = [Cases, .. Enumerable.Range(1, 40).Select(number => Case($"D{number:00}", "cards", "T", "2026-12-10", $"OLD-{number}"))];
        using var undisturbed = new PromiseOffice() { SubjectsPerPart = 7 };
        await undisturbed.TakeIn("2026-12-16", lines);
        var expected = await undisturbed.TakeOn("2026-12-16", false, cases);
        using var killed = new PromiseOffice() { SubjectsPerPart = 7 };
        await killed.TakeIn("2026-12-16", lines);
        await killed.TakeOn("2026-12-16", true, cases);

        killed.Database.Writer.Observer = new DiesAt("taken_case", 3);
        await Should.ThrowAsync<DiesAt.DeadException>(() => killed.TakeOn("2026-12-16", false, cases));
        killed.Database.Writer.Observer = null;

        killed.Words("SELECT (SELECT count(*) FROM collection_case) || ' ' || (SELECT count(*) FROM token) || ' ' || (SELECT count(*) FROM task) || ' ' || (SELECT count(*) FROM run) || ' ' || (SELECT count(*) FROM take_on)").ShouldBe(["0 0 0 0 0"]);
        (await killed.TakeOn("2026-12-16", false, cases)).StateHash.ShouldBe(expected.StateHash);
    }

    private static string Case(string account, string strategy, string step, string since, string reference) => $"{account},{strategy},,{step},{since},,,,,,,,{reference},,,,,,";
}
