using Collections.Testing.Engine;

namespace Collections.Unit.Engine;

public class BoundaryEventTests
{
    private static EngineTest Held(string timer, bool interrupting) => EngineTest.Of(EngineTest.Strategy().StartEvent("s")
        .UserTask("hold", node => node.Binding("Test.Hold")).EndEvent("done")
        .BoundaryTimer("edge", "hold", timer, interrupting).MessageCatch("after", "Go").EndEvent("late"));

    [Fact]
    public void An_interrupting_timer_takes_the_token_away_from_its_task()
    {
        var test = Held("P2D", interrupting: true);
        test.Run("2026-11-24");
        test.Run("2026-11-26");
        test.Standing().ShouldBe("after");
        test.Path().ShouldBe("s s-hold hold edge edge-after after");
    }

    [Fact]
    public void A_timer_that_does_not_interrupt_starts_a_token_beside_once()
    {
        var test = Held("P2D", interrupting: false);
        test.Run("2026-11-24");
        test.Run("2026-11-26");
        test.Standing().ShouldBe("after hold");
        test.Run("2026-12-26");
        test.Standing().ShouldBe("after hold");
    }

    [Fact]
    public void A_timer_on_a_task_that_completed_does_not_fire()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s")
                .UserTask("hold", node => node.Binding("Test.Hold").Feel("release", "ready")).MessageCatch("wait", "X").EndEvent("done")
                .BoundaryTimer("edge", "hold", "P2D").EndEvent("late"))
            .Accounts("account | ready\nA | 0");
        test.Run("2026-11-24");
        test.SetFact("ready", "1").Run("2026-11-25");
        test.Run("2026-11-26");
        test.Standing().ShouldBe("wait");
    }

    [Fact]
    public void A_repeated_timer_fires_each_time_while_the_task_goes_on()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s")
            .UserTask("hold", node => node.Binding("Test.Hold")).EndEvent("done")
            .BoundaryCycle("edge", "hold", "R3/P1D").ScriptTask("count", "{n: if n = null then 1 else n + 1}").EndEvent("noted"));
        test.Run("2026-11-24");
        foreach (var (date, count) in new[] { ("2026-11-25", "1"), ("2026-11-26", "2"), ("2026-11-27", "3"), ("2026-11-28", "3") })
        {
            test.Run(date);
            test.Variable("n").ShouldBe(count);
        }
        test.Standing().ShouldBe("hold");
    }

    [Fact]
    public void Several_timers_on_one_task_fire_each_at_its_time()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s")
            .UserTask("hold", node => node.Binding("Test.Hold")).EndEvent("done")
            .BoundaryTimer("remind", "hold", "P1D", interrupting: false).ScriptTask("note", "{reminded: true}").EndEvent("noted")
            .BoundaryTimer("again", "hold", "P2D", interrupting: false).ScriptTask("note2", "{again: true}").EndEvent("noted2")
            .BoundaryTimer("end", "hold", "P3D").EndEvent("late"));
        test.Run("2026-11-24");
        test.Run("2026-11-25");
        (test.Variable("reminded"), test.Variable("again")).ShouldBe(("true", "null"));
        test.Run("2026-11-26");
        test.Variable("again").ShouldBe("true");
        test.Standing().ShouldBe("hold");
        test.Run("2026-11-27");
        test.Outcome().ShouldBe("late");
    }

    [Fact]
    public void An_interrupting_message_takes_the_token_away()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s")
            .UserTask("hold", node => node.Binding("Test.Hold")).EndEvent("done")
            .BoundaryMessage("paid", "hold", "Paid").EndEvent("thanks"));
        test.Run("2026-11-24");
        test.Message("Paid").Run("2026-11-25");
        test.Outcome().ShouldBe("thanks");
    }

    [Fact]
    public void A_message_that_does_not_interrupt_starts_a_token_each_time_it_comes()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s")
            .UserTask("hold", node => node.Binding("Test.Hold")).EndEvent("done")
            .BoundaryMessage("call", "hold", "Called", interrupting: false).ScriptTask("count", "{n: if n = null then 1 else n + 1}").EndEvent("noted"));
        test.Run("2026-11-24");
        test.Message("Called").Message("Called").Run("2026-11-25");
        test.Message("Called").Run("2026-11-26");
        test.Variable("n").ShouldBe("3");
        test.Standing().ShouldBe("hold");
    }

    [Fact]
    public void A_receive_task_waits_for_its_message_or_the_event_on_its_edge()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s")
                .ReceiveTask("hear", "Promise").EndEvent("promised")
                .BoundaryTimer("edge", "hear", "P2D").EndEvent("late"))
            .Accounts("account\nA\nB");
        test.Run("2026-11-24");
        test.Message("Promise", "A").Run("2026-11-25");
        test.Run("2026-11-26");
        new[] { "A", "B" }.Select(account => test.Cases(account).First().Outcome).ShouldBe(["promised", "late"]);
    }

    [Fact]
    public void The_activitys_own_time_and_a_timer_on_its_edge_are_kept_apart()
    {
        EngineTest Timed(string edge) => EngineTest.Of(EngineTest.Strategy().StartEvent("s")
            .UserTask("hold", node => node.Binding("Test.Hold").Feel("hours", "48")).EndEvent("own")
            .BoundaryTimer("edge", "hold", edge).EndEvent("late"));
        var (own, late) = (Timed("P9D"), Timed("P1D"));
        foreach (var date in new[] { "2026-11-24", "2026-11-25", "2026-11-26" }) own.Run(date);
        foreach (var date in new[] { "2026-11-24", "2026-11-25" }) late.Run(date);
        (own.Outcome(), late.Outcome()).ShouldBe(("own", "late"));
    }
}
