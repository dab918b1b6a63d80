using System.Globalization;
using Collections.Engine.Runs;
using Collections.Testing.Engine;

namespace Collections.Unit.Engine;

/// <summary>What a run does with accounts that nothing can be done with.</summary>
public class PoisonTests
{
    private const string Day = "2026-11-24";

    /// <summary>Accounts a0000, a0001, …; the poisoned have n = 1, the others 0.</summary>
    private static EngineTest Accounts(int count, params int[] poisoned) => EngineTest.Of(EngineTest.Strategy()
            .StartEvent("s").ServiceTask("note", node => node.Binding("Test.Note"))
            .ServiceTask("fuse", node => node.Binding("Test.Fuse").Feel("blows", "n"))
            .TimerCatch("wait", "P1D").EndEvent("e"))
        .Accounts(Table(count, account => poisoned.Contains(account) ? 1 : 0));

    private static string Table(int count, Func<int, int> n) => "account | n\n" + string.Join('\n', Enumerable.Range(0, count)
        .Select(account => string.Create(CultureInfo.InvariantCulture, $"{Name(account)} | {n(account)}")));

    private static string Name(int account) => account.ToString("'a'0000", CultureInfo.InvariantCulture);

    /// <summary>The state of the accounts that are not poisoned.</summary>
    private static string Others(EngineTest test, params int[] poisoned) => test.State(account => !poisoned.Select(Name).Contains(account));

    public static TheoryData<int[]> Places => [[0], [999], [500], [0, 999], [3, 4, 5, 700], [250, 251, 252, 253, 254, 255, 256, 257]];

    [Theory]
    [MemberData(nameof(Places))]
    public void Only_the_poisoned_are_set_aside_and_the_others_end_as_without_them(int[] poisoned)
    {
        var (test, healthy) = (Accounts(1_000, poisoned), Accounts(1_000));
        var commits = 0;
        test.Store.AfterCommit = _ => commits++;
        var report = test.Run(Day);
        healthy.Run(Day);
        Others(test, poisoned).ShouldBe(Others(healthy, poisoned));
        test.Store.Incidents.Select(incident => test.Store.Reference(incident.Subject)).ShouldBe(poisoned.Select(Name));
        report.Incidents.ShouldBe(poisoned.Length);
        report.Counts.Opened.ShouldBe(1_000 - poisoned.Length);
        (commits - 1).ShouldBeLessThanOrEqualTo(poisoned.Length * 2 * 10);
    }

    [Fact]
    public void The_incident_names_the_step_and_says_what_it_threw()
    {
        var test = Accounts(10, 7);
        test.Run(Day);
        var incident = test.Store.Incidents.ShouldHaveSingleItem();
        (incident.ElementId, incident.Code).ShouldBe(("fuse", "UNEXPECTED_FAILURE"));
        incident.Message.ShouldBe("serviceTask 'fuse' failed with DivideByZeroException: blown. The case stays where it was, and the next run tries it again.");
        test.Cases("a0007").ShouldBeEmpty();
    }

    [Fact]
    public void A_poisoned_case_stays_where_it_was_and_its_news_waits()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").MessageCatch("paid", "Paid")
            .ServiceTask("fuse", node => node.Binding("Test.Fuse").Feel("blows", "n")).EndEvent("e")).Accounts(Table(10, _ => 0));
        test.Run(Day);
        test.SetFact("n", "1", "a0003").Message("Paid", "a0003").Message("Paid", "a0004");
        test.Run("2026-11-25");
        (test.Standing("a0003"), test.Outcome("a0004")).ShouldBe(("paid", "e"));
        test.SetFact("n", "0", "a0003");
        test.Run("2026-11-26");
        test.Outcome("a0003").ShouldBe("e");
        test.Incidents("a0003").ShouldBe("");
    }

    [Fact]
    public void An_incident_that_occurs_again_is_the_same_one()
    {
        var test = Accounts(10, 7);
        test.Run(Day);
        test.Run("2026-11-25");
        test.Store.Incidents.ShouldHaveSingleItem().Run.ShouldBe(Instant.Of("2026-11-25"));
    }

    [Fact]
    public void A_part_that_fails_once_is_tried_again_as_a_whole()
    {
        var test = Accounts(8);
        var attempts = 0;
        test.Store.BeforeCommit = _ =>
        {
            if (++attempts < 3) throw new DivideByZeroException("once");
        };
        test.Run(Day).Incidents.ShouldBe(0);
        attempts.ShouldBe(3);
        test.Store.Cases.Count.ShouldBe(8);
    }

    [Fact]
    public void What_fails_while_it_is_written_is_isolated_too()
    {
        var test = Accounts(100);
        test.PerPart = 30;
        test.Store.BeforeCommit = part =>
        {
            if (part.From <= 420 && part.To > 420) throw new DivideByZeroException("not to be written");
        };
        test.Run(Day);
        test.Incidents("a0041").ShouldBe(":UNEXPECTED_FAILURE");
        test.Store.Cases.Count.ShouldBe(99);
    }

    [Fact]
    public void A_run_killed_at_any_commit_of_the_isolation_goes_on_to_the_same_end()
    {
        int[] poisoned = [2, 3, 17];
        var undisturbed = Accounts(30, poisoned);
        undisturbed.PerPart = 20;
        var commits = 0;
        undisturbed.Store.AfterCommit = _ => commits++;
        undisturbed.Run(Day);
        commits.ShouldBeGreaterThan(8);
        for (var kill = 1; kill <= commits; kill++)
        {
            var test = Accounts(30, poisoned);
            test.PerPart = 20;
            var (seen, at) = (0, kill);
            test.Store.AfterCommit = _ =>
            {
                if (++seen == at) throw new TimeoutException("The machine died.");
            };
            Should.Throw<TimeoutException>(() => test.Run(Day));
            test.Run(Day);
            test.State().ShouldBe(undisturbed.State(), $"killed after commit {kill}");
        }
    }

    [Theory]
    [InlineData(-1, "UNEXPECTED_FAILURE")]
    [InlineData(-2, "UNEXPECTED_FAILURE")]
    [InlineData(-3, "UNEXPECTED_FAILURE")]
    public void A_set_step_goes_on_without_the_one_over_which_it_fails(int weight, string code)
    {
        var test = Judged(20, account => account == 11 ? weight : account);
        var healthy = Judged(20, account => account);
        test.Run(Day);
        healthy.Run(Day);
        Others(test, 11).ShouldBe(Others(healthy, 11));
        test.Incidents("a0011").ShouldBe($"judge:{code}");
        test.SetFact("n", "11", "a0011");
        test.Run("2026-11-25");
        test.Outcome("a0011").ShouldBe("e");
        test.Store.Incidents.ShouldBeEmpty();
    }

    [Fact]
    public void A_set_step_that_cannot_decide_leaves_all_standing_with_one_incident()
    {
        var test = Judged(20, account => account is 4 or 5 ? -4 : account);
        test.Run(Day).Incidents.ShouldBe(1);
        test.Store.Incidents.ShouldHaveSingleItem().Code.ShouldBe("SET_DECISION_FAILED");
        Enumerable.Range(0, 20).ShouldAllBe(account => test.Standing(Name(account)) == "judge");
        test.SetFact("n", "1", "a0004");
        test.Run("2026-11-25");
        test.Store.Cases.ShouldAllBe(stored => stored.Outcome == "e");
        test.Store.Incidents.ShouldBeEmpty();
    }

    [Fact]
    public void A_resumed_run_does_not_decide_about_who_was_set_aside()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").UserTask("first", node => node.Binding("Test.Judge").Feel("weight", "n"))
            .UserTask("second", node => node.Binding("Test.Best", ("capacity", "5")).Feel("rank", "n")).EndEvent("e")).Accounts(Table(9, account => account == 4 ? -3 : account));
        test.Store.AfterCommit = part =>
        {
            if (part.Stage == 2) throw new TimeoutException("The machine died.");
        };
        test.PerPart = 4;
        Should.Throw<TimeoutException>(() => test.Run(Day));
        test.Store.AfterCommit = null;
        test.Run(Day);
        test.Standing("a0004").ShouldBe("first");
        test.Store.Cases.Count(stored => stored.Outcome == "e").ShouldBe(8);
    }

    [Fact]
    public void A_run_in_which_too_many_fail_stops_and_says_so()
    {
        var test = Accounts(50, [.. Enumerable.Range(0, 50)]);
        test.MaximumPoisoned = 5;
        Should.Throw<PoisonLimitException>(() => test.Run(Day)).Message.ShouldStartWith("More than 5 accounts could not be worked in this run; the last: serviceTask 'fuse'");
    }

    [Fact]
    public void A_run_that_is_cancelled_among_its_poison_stops_between_two_pieces()
    {
        var test = Accounts(30, 5);
        using var stop = new CancellationTokenSource();
        test.Store.AfterCommit = _ => stop.Cancel();
        Should.Throw<OperationCanceledException>(() => test.Run(Day, stop.Token));
        test.Store.AfterCommit = null;
        test.Run(Day);
        test.Store.Cases.Count.ShouldBe(29);
    }

    [Fact]
    public void An_account_whose_expression_takes_too_long_is_set_aside_and_the_others_go_on()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").ExclusiveGateway("g")
                .When("count(for i in 1..n, j in 1..n return some k in 1..n satisfies k < 0) = 4").EndEvent("two").MoveTo("g").Otherwise().EndEvent("other"))
            .Accounts(Table(20, account => account == 7 ? 400 : 2));
        var commits = 0;
        test.Store.AfterCommit = _ => commits++;
        test.Run(Day).Incidents.ShouldBe(1);
        test.Incidents("a0007").ShouldBe("g:OUT_OF_FUEL");
        test.Store.Incidents[0].Message.ShouldBe("exclusiveGateway 'g' was stopped: The evaluation needs more than 200000 steps. The case stays where it was, and the next run tries it again.");
        test.Store.Cases.Count(stored => stored.Outcome == "two").ShouldBe(19);
        commits.ShouldBe(3);
    }

    [Fact]
    public void An_entry_condition_that_takes_too_long_sets_the_account_aside()
    {
        var test = EngineTest.Of(EngineTest.Strategy(entry: "(some k in 1..n satisfies k < 0) = false").StartEvent("s").EndEvent("e"))
            .Accounts(Table(20, account => account == 19 ? 10_000_000 : 2));
        test.Run(Day);
        test.Incidents("a0019").ShouldBe("s:OUT_OF_FUEL");
        test.Store.Cases.Count.ShouldBe(19);
    }

    [Fact]
    public void A_part_that_uses_up_its_fuel_is_halved_until_its_halves_do_not()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").ExclusiveGateway("g")
                .When("some i in 1..n satisfies i < 0").EndEvent("never").MoveTo("g").Otherwise().EndEvent("all"))
            .Accounts(Table(100, _ => 25_000));
        test.Run(Day).Incidents.ShouldBe(0);
        test.Store.Cases.Count(stored => stored.Outcome == "all").ShouldBe(100);
    }

    private static EngineTest Judged(int count, Func<int, int> weight)
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").UserTask("judge", node => node.Binding("Test.Judge").Feel("weight", "n")).EndEvent("e"))
            .Accounts(Table(count, weight));
        test.PerPart = 7;
        return test;
    }
}
