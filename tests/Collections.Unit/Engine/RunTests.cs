using Collections.Engine.Runs;
using Collections.Testing.Engine;

namespace Collections.Unit.Engine;

public class RunTests
{
    private const string TenAccounts = "account | n\na|1\nb|2\nc|3\nd|4\ne|5\nf|6\ng|7\nh|8\ni|9\nj|10";

    private static EngineTest Ten(int perPart = 3)
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").ServiceTask("note", node => node.Binding("Test.Note").Feel("text", "string(n)"))
                .ExclusiveGateway("g").When("n > 5").UserTask("best", node => node.Binding("Test.Best", ("capacity", "2")).Feel("rank", "n"))
                .On("Chosen").TimerCatch("wait", "P1D").EndEvent("chosen").MoveTo("best").Otherwise().EndEvent("left")
                .MoveTo("g").Otherwise().MessageCatch("paid", "Paid").EndEvent("thanks"))
            .Accounts(TenAccounts);
        test.PerPart = perPart;
        return test;
    }

    private static string Undisturbed()
    {
        var test = Ten();
        test.Run("2026-11-24");
        return test.State();
    }

    public static TheoryData<int, int> Parts => new() { { 0, 0 }, { 0, 1 }, { 0, 2 }, { 0, 3 }, { 1, 0 }, { 1, 1 } };

    [Theory]
    [MemberData(nameof(Parts))]
    public void A_run_that_died_before_a_part_was_committed_goes_on_to_the_same_end(int stage, int part)
    {
        var test = Ten();
        test.Store.BeforeCommit = key => DieAt(key, stage, part);
        Should.Throw<TimeoutException>(() => test.Run("2026-11-24"));
        test.Store.BeforeCommit = null;
        test.Run("2026-11-24");
        test.State().ShouldBe(Undisturbed());
    }

    [Theory]
    [MemberData(nameof(Parts))]
    public void A_run_that_died_after_a_part_was_committed_goes_on_to_the_same_end(int stage, int part)
    {
        var test = Ten();
        test.Store.AfterCommit = key => DieAt(key, stage, part);
        Should.Throw<TimeoutException>(() => test.Run("2026-11-24"));
        test.Store.AfterCommit = null;
        test.Run("2026-11-24");
        test.State().ShouldBe(Undisturbed());
    }

    [Fact]
    public void A_run_that_was_stopped_goes_on_to_the_same_end()
    {
        var test = Ten();
        using var stop = new CancellationTokenSource();
        test.Store.AfterCommit = _ => stop.Cancel();
        Should.Throw<OperationCanceledException>(() => test.Run("2026-11-24", stop.Token));
        test.Store.AfterCommit = null;
        test.State().ShouldNotBe(Undisturbed());
        test.Run("2026-11-24");
        test.State().ShouldBe(Undisturbed());
    }

    [Fact]
    public void A_former_holder_of_the_run_may_not_write()
    {
        var test = Ten();
        test.Store.BeforeCommit = _ => test.Store.Begin(Instant.Of("2026-11-24"));
        Should.Throw<InvalidOperationException>(() => test.Run("2026-11-24")).Message.ShouldContain("Fence");
        test.Store.Cases.ShouldBeEmpty();
    }

    [Fact]
    public void The_same_date_again_changes_nothing()
    {
        var test = Ten();
        test.Run("2026-11-24");
        var again = test.Run("2026-11-24");
        again.Counts.ShouldBe(default);
        test.State().ShouldBe(Undisturbed());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(100)]
    public void The_size_of_parts_does_not_matter(int perPart)
    {
        var test = Ten(perPart);
        test.Run("2026-11-24");
        test.State().ShouldBe(Undisturbed());
    }

    [Fact]
    public void A_subject_for_which_news_came_meanwhile_is_advanced_again_with_the_news()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").MessageCatch("paid", "Paid").ServiceTask("note", node => node.Binding("Test.Note")).EndEvent("thanks"))
            .Accounts("account\na\nb\nc\nd");
        test.PerPart = 2;
        test.Run("2026-11-24");
        test.Store.BeforeCommit = _ =>
        {
            test.Store.BeforeCommit = null;
            test.Message("Paid", "b");
        };
        var report = test.Run("2026-11-25");
        test.Cases("b").First().Outcome.ShouldBe("thanks");
        test.Effects("b").ShouldBe("note:note");
        report.Counts.ShouldBe(new PartCounts(Subjects: 4, Opened: 0, Advanced: 1, Closed: 1, Open: 3, Excluded: 0));
        test.Store.RollUps[(Instant.Of("2026-11-25"), "p", "paid-note")].Cases.ShouldBe(1);
    }

    [Fact]
    public void A_subject_left_to_be_advanced_again_is_not_forgotten_when_the_run_dies()
    {
        var test = Ten();
        test.Store.BeforeCommit = key =>
        {
            if (key.Number == 0 && key.Stage == 0) test.Message("Paid", "b");
        };
        test.Store.AfterCommit = key => DieAt(key, 0, 2);
        Should.Throw<TimeoutException>(() => test.Run("2026-11-24"));
        test.Store.BeforeCommit = test.Store.AfterCommit = null;
        test.Cases("b").ShouldBeEmpty();
        test.Run("2026-11-24");
        test.Standing("b").ShouldBe("paid");
    }

    [Fact]
    public void A_subject_that_changes_all_the_time_is_left_to_the_next_run_after_three_more_attempts()
    {
        var test = Ten();
        test.Store.BeforeCommit = key =>
        {
            if (key.From <= 20 && key.To > 20) test.Message("Paid", "b");
        };
        test.Run("2026-11-24").Incidents.ShouldBe(1);
        test.Store.Incidents.ShouldHaveSingleItem().Message.ShouldStartWith("The account changed during each of 4 attempts to work it.");
        test.Store.Cases.ShouldNotContain(stored => stored.Subject == 20);
    }

    [Fact]
    public void Roll_ups_add_up_with_the_flows_that_cases_took()
    {
        var test = Ten();
        var report = test.Run("2026-11-24");
        foreach (var flow in test.Plans[0].Flows)
        {
            var taken = test.Store.Journal.Sum(row => row.Steps.Count(step => step == flow.ElementId));
            report.RollUps.Where(pair => pair.Key.Element == flow.Element).Sum(pair => pair.Value.Cases).ShouldBe(taken, flow.ElementId);
            test.Store.RollUps.GetValueOrDefault((Instant.Of("2026-11-24"), "p", flow.ElementId)).Cases.ShouldBe(taken, flow.ElementId);
        }
        report.RollUps.Where(pair => test.Plans[0].Elements[pair.Key.Element] == "s-note").Sum(pair => pair.Value.Cases).ShouldBe(10);
    }

    [Fact]
    public void A_visit_is_never_numbered_twice_even_when_the_token_with_the_highest_number_ended()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").ParallelGateway("fork").TimerCatch("wait", "P1D")
            .ServiceTask("late", node => node.Binding("Test.Note")).ServiceTask("later", node => node.Binding("Test.Note")).EndEvent("e1")
            .MoveTo("fork").ServiceTask("now", node => node.Binding("Test.Note")).EndEvent("e2"));
        test.Run("2026-11-24");
        test.Run("2026-11-25");
        test.Store.Effects.Select(effect => effect.Seq).Distinct().Count().ShouldBe(3);
    }

    private static void DieAt(PartKey key, int stage, int part)
    {
        if (key.Stage == stage && key.Number == part) throw new TimeoutException($"The machine died at {key}.");
    }
}
