using Collections.Engine.VersionChanges;
using Collections.Testing.Bpmn;
using Collections.Testing.Engine;

namespace Collections.Unit.Engine;

public class VersionChangeTests
{
    private const string Night = "2026-11-24";

    private const string Three = """
        account | balance
        A       | 1
        B       | 1
        C       | 1
        """;

    [Fact]
    public void A_token_whose_element_is_in_both_versions_stands_on_and_goes_the_new_way()
    {
        var test = Versions(v => v.TimerCatch("wait", "P2D").EndEvent("old"), v => v.TimerCatch("wait", "P2D").ManualTask("more").EndEvent("new"));
        test.Run(Night);
        test.Migrate(Night, test.Migration());
        test.Standing().ShouldBe("wait");
        test.Cases().Single().Version.ShouldBe(2);
        test.Run("2026-11-26");
        test.Outcome().ShouldBe("new");
    }

    [Theory]
    [InlineData(false, "2026-11-26T00:00")]
    [InlineData(true, "2026-12-04T00:00")]
    public void A_timer_keeps_its_time_or_begins_anew_by_the_new_version(bool restarts, string due)
    {
        var test = Versions(v => v.TimerCatch("wait", "P2D").EndEvent("e"), v => v.TimerCatch("wait", "P9D").EndEvent("e"));
        test.Run(Night);
        test.Migrate("2026-11-25", test.Migration(), restarts);
        test.Due().ShouldBe(due);
    }

    [Fact]
    public void Of_an_element_that_is_gone_the_token_comes_to_the_one_that_follows()
    {
        var test = Versions(v => v.MessageCatch("wait", "Go").ManualTask("between").MessageCatch("then", "Go").EndEvent("e"), v => v.MessageCatch("then", "Go").EndEvent("e"));
        test.Run(Night);
        var move = Move(test.Migration(), "wait");
        (move.Kind, move.Rule).ShouldBe((MoveKind.Moves, "element-gone"));
        test.Migrate(Night, test.Migration());
        test.Standing().ShouldBe("then");
        test.Nodes().ShouldBe("s wait then");
    }

    [Fact]
    public void Where_several_elements_follow_what_is_gone_a_person_decides_and_the_case_stays_on_its_version()
    {
        var test = Versions(
            v => v.MessageCatch("wait", "Go").ExclusiveGateway("which").When("true").EndEvent("a").MoveTo("which").Otherwise().EndEvent("b"),
            v => v.ExclusiveGateway("other").When("true").EndEvent("a").MoveTo("other").Otherwise().EndEvent("b"));
        test.Run(Night);
        var before = test.State();
        Move(test.Migration(), "wait").Kind.ShouldBe(MoveKind.NeedsHand);
        test.Migrate(Night, test.Migration());
        test.State().ShouldBe(before);
        test.Cases().Single().Version.ShouldBe(1);
    }

    [Fact]
    public void An_element_that_waits_for_something_else_is_another_kind()
    {
        var test = Versions(v => v.MessageCatch("wait", "Go").ManualTask("next").EndEvent("e"), v => v.TimerCatch("wait", "P1D").ManualTask("next").EndEvent("e"));
        var move = Move(test.Migration(), "wait");
        (move.Kind, move.Rule, move.Why).ShouldBe((MoveKind.Moves, "element-changed", "'wait' was a intermediateCatchEvent for a message and is a intermediateCatchEvent for a timer; 'next' follows it"));
    }

    [Fact]
    public void A_person_brings_tokens_to_another_element()
    {
        var test = Versions(v => v.MessageCatch("wait", "Go").EndEvent("e"), v => v.MessageCatch("first", "Go").MessageCatch("second", "Go").EndEvent("e"));
        test.Run(Night);
        test.Migrate(Night, test.Migration(new ElementMapping("wait", "second")));
        test.Standing().ShouldBe("second");
    }

    [Fact]
    public void A_person_ends_cases_with_a_reason_or_leaves_them_on_their_version()
    {
        var test = Versions(v => v.MessageCatch("wait", "Go").EndEvent("e"), v => v.MessageCatch("wait", "Go").EndEvent("e"));
        test.Run(Night);
        test.Migrate(Night, test.Migration(new ElementMapping("wait", null)));
        test.Cases().Single().Version.ShouldBe(1);
        test.Migrate(Night, test.Migration(new ElementMapping("wait", null, "written off")));
        test.Outcome().ShouldBe("written off");
        test.Cases().Single().Tokens.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("nowhere", "which the new version does not have")]
    [InlineData("edge", "which lies on the edge of an activity")]
    [InlineData("inner", "which lies in another subprocess")]
    public void A_target_to_which_no_token_can_come_is_refused_in_words(string target, string why)
    {
        var test = Versions(
            v => v.MessageCatch("wait", "Go").EndEvent("e"),
            v => v.SubProcess("sub", sub => sub.StartEvent("is").MessageCatch("inner", "Go").EndEvent("ie")).EndEvent("e").BoundaryTimer("edge", "sub", "P1D").EndEvent("late"));
        var finding = test.Migration(new ElementMapping("wait", target)).Findings.Single(found => found.IsError);
        (finding.Rule, finding.ElementId).ShouldBe(("migration-mapping", "wait"));
        finding.Message.ShouldContain(why);
    }

    [Fact]
    public void Inside_a_subprocess_tokens_stay_with_their_host_and_the_timer_on_its_edge_keeps_its_time()
    {
        var test = Versions(v => Inside(v, "P3D", null), v => Inside(v, "P8D", "P1D"));
        test.Run(Night);
        test.Migrate(Night, test.Migration());
        test.Standing().ShouldBe("sub wait");
        test.Due().ShouldBe("2026-11-25T00:00");
        test.Run("2026-11-25");
        test.Standing().ShouldBe("reminded sub wait");
        test.Run("2026-11-27");
        test.Standing().ShouldBe("escalated reminded");
    }

    [Fact]
    public void Of_a_subprocess_that_is_gone_all_tokens_inside_end()
    {
        var test = Versions(v => Inside(v, "P3D", null), v => v.MessageCatch("next", "Go").EndEvent("e"));
        test.Run(Night);
        test.Migrate(Night, test.Migration(new ElementMapping("sub", "next")));
        test.Standing().ShouldBe("next");
    }

    [Fact]
    public void Tokens_of_two_branches_stay_and_meet()
    {
        var test = Versions(v => Forked(v, "x", "y"), v => Forked(v, "x", "y"));
        test.Run(Night);
        test.Message("x").Run("2026-11-25");
        test.Migrate("2026-11-25", test.Migration());
        test.Standing().ShouldBe("join y");
        test.Message("y").Run("2026-11-26");
        test.Outcome().ShouldBe("e");
    }

    [Fact]
    public void A_join_that_waits_for_a_branch_that_nobody_walks_needs_a_hand()
    {
        var test = Versions(v => Forked(v, "x", "y"), v => Forked(v, "x", "y", "z"));
        test.Run(Night);
        test.Migrate(Night, test.Migration());
        test.Cases().Single().Version.ShouldBe(1);
        Verdict(test).Rule.ShouldBe("join-starves");
    }

    [Fact]
    public void A_step_that_is_one_branch_of_several_in_the_new_version_needs_a_hand_and_one_before_the_fork_does_not()
    {
        var test = Versions(v => v.MessageCatch("before", "Go").MessageCatch("x", "x").EndEvent("e"), v => Forked(v.MessageCatch("before", "Go"), "x", "y"));
        test.Run(Night);
        Verdict(test).Kind.ShouldBe(MoveKind.Stays);
        test.Message("Go").Run("2026-11-25");
        Verdict(test).Rule.ShouldBe("join-starves");
    }

    [Fact]
    public void Tokens_that_were_to_meet_where_no_join_is_any_more_need_a_hand()
    {
        var test = Versions(v => Forked(v, "x", "y"), v => v.MessageCatch("x", "x").MessageCatch("y", "y").EndEvent("e"));
        test.Run(Night);
        Verdict(test).Rule.ShouldBe("join-gone");
    }

    [Fact]
    public void Instances_go_on_counting_in_the_new_version()
    {
        var test = Versions(v => Counted(v, false), v => Counted(v, false));
        test.Run(Night);
        test.Message("Done").Run("2026-11-25");
        test.Migrate("2026-11-25", test.Migration());
        test.Standing().ShouldBe("work work#body work#body");
        test.Message("Done").Message("Done").Run("2026-11-26");
        test.Outcome().ShouldBe("e");
    }

    [Fact]
    public void Instances_that_follow_one_another_are_no_instances_side_by_side()
    {
        var test = Versions(v => Counted(v, false), v => Counted(v, true));
        test.Run(Night);
        Verdict(test).Rule.ShouldBe("loop-changed");
    }

    [Fact]
    public void A_variable_is_carried_by_its_name_and_one_that_cannot_be_held_keeps_its_case_on_its_version()
    {
        var test = Versions(v => Script(v, "{kept: amount, changed: amount}"), v => Script(v, "{other: 1, changed: \"text\", kept: amount}")).Accounts("""
            account | amount
            A       | 5
            B       |
            """);
        test.Run(Night);
        test.Migrate(Night, test.Migration());
        test.Cases("A").Single().Version.ShouldBe(1);
        test.Variable("changed", "A").ShouldBe("5");
        test.Cases("B").Single().Version.ShouldBe(2);
        test.Migration().Findings.Single().Rule.ShouldBe("variable-type");
    }

    [Fact]
    public void What_was_completed_and_could_not_be_undone_any_more_needs_a_hand()
    {
        var test = Versions(
            v => v.ManualTask("done").MessageCatch("wait", "Go").EndEvent("e").BoundaryCompensation("undo", "done").ManualTask("undone"),
            v => v.ManualTask("done").MessageCatch("wait", "Go").EndEvent("e"));
        test.Run(Night);
        Verdict(test).Rule.ShouldBe("compensation-lost");
    }

    [Fact]
    public void An_event_subprocess_that_is_new_is_waited_for_from_now_on()
    {
        var test = Versions(
            v => v.MessageCatch("wait", "Go").EndEvent("e"),
            v => v.MessageCatch("wait", "Go").EndEvent("e").EventSubProcess("sub", sub => sub.DurationStart("soon", "P1D").EndEvent("stopped")));
        test.Run(Night);
        test.Migrate(Night, test.Migration());
        test.Run("2026-11-25");
        test.Nodes().ShouldBe("s wait sub soon stopped");
    }

    [Fact]
    public void Cases_that_do_not_change_are_not_looked_at()
    {
        var test = Versions(v => v.ConditionalCatch("late", "amount > 5").EndEvent("e"), v => v.MessageCatch("other", "Go").EndEvent("e")).Accounts("""
            account | amount
            A       | 1
            """);
        test.Run(Night);
        test.SetFact("amount", "9");
        test.Migrate(Night, test.Migration(new ElementMapping("late", null)));
        test.Outcome().ShouldBe("open");
    }

    [Fact]
    public void The_same_migration_again_changes_nothing()
    {
        var test = Versions(v => v.MessageCatch("wait", "Go").EndEvent("e"), v => v.MessageCatch("wait", "Go").EndEvent("e"));
        test.Run(Night);
        test.Migrate(Night, test.Migration());
        var after = test.State();
        test.Migrate(Night, test.Migration());
        test.State().ShouldBe(after);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Of_several_cases_those_that_are_chosen_come_over_and_the_others_stand_where_they_stood(bool areLookedUp)
    {
        var test = Versions(v => v.MessageCatch("wait", "Go").EndEvent("e"), v => v.MessageCatch("wait", "Go").EndEvent("e")).Accounts(Three);
        test.Run(Night);
        test.MigrateSome(Night, test.Migration(), areLookedUp, "B");
        VersionsOf(test).ShouldBe([1, 2, 1]);
        test.MigrateSome(Night, test.Migration(), areLookedUp, "A", "B");
        VersionsOf(test).ShouldBe([2, 2, 1]);
        test.MigrateSome(Night, test.Migration(), areLookedUp);
        VersionsOf(test).ShouldBe([2, 2, 1]);
    }

    private static IEnumerable<long> VersionsOf(EngineTest test) => test.Store.Cases.OrderBy(stored => stored.Subject).Select(stored => stored.Version);

    private static ElementMove Move(MigrationPlan migration, string element) => migration.Moves[migration.From.Find(element)!.Ordinal];

    private static CaseVerdict Verdict(EngineTest test)
    {
        var shape = new CaseShape();
        foreach (var token in test.Cases().Single().Tokens) shape.Add(token.Seq, token.Scope, token.Node, token.Flow);
        return test.Migration().Judge(shape);
    }

    private static EngineTest Versions(Action<ProcessBuilder> before, Action<ProcessBuilder> now)
    {
        ProcessBuilder Version(int precedence, Action<ProcessBuilder> draw)
        {
            var version = EngineTest.Strategy("p", precedence: precedence).StartEvent("s");
            draw(version);
            return version;
        }
        return EngineTest.Of(Version(1, before), Version(2, now));
    }

    private static void Inside(ProcessBuilder version, string edge, string? reminder)
    {
        version.SubProcess("sub", sub => sub.StartEvent("is").MessageCatch("wait", "Go").EndEvent("ie")).EndEvent("e")
            .BoundaryTimer("edge", "sub", edge).MessageCatch("escalated", "Go").EndEvent("late");
        if (reminder is not null) version.BoundaryTimer("remind", "sub", reminder, interrupting: false).MessageCatch("reminded", "Go").EndEvent("told");
    }

    private static void Forked(ProcessBuilder version, params string[] branches)
    {
        version.ParallelGateway("fork");
        foreach (var branch in branches)
        {
            version.MoveTo("fork").MessageCatch(branch, branch);
            if (branch == branches[0]) version.ParallelGateway("join").EndEvent("e");
            else version.ConnectTo("join");
        }
    }

    private static void Counted(ProcessBuilder version, bool sequential) => version.ReceiveTask("work", "Done", node => node.Instances("3", sequential)).EndEvent("e");

    private static void Script(ProcessBuilder version, string script) => version.ScriptTask("set", script).MessageCatch("wait", "Go").EndEvent("e");
}
