using Collections.Testing.Engine;

namespace Collections.Unit.Engine;

public class SubProcessTests
{
    [Fact]
    public void The_subprocess_is_left_when_its_last_token_ended()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s")
            .SubProcess("sub", sub => sub.StartEvent("is").ParallelGateway("fork").EndEvent("ie1").MoveTo("fork").TimerCatch("wait", "P1D").EndEvent("ie2"))
            .EndEvent("e"));
        test.Run("2026-11-24");
        test.Standing().ShouldBe("sub wait");
        test.Run("2026-11-25");
        test.Outcome().ShouldBe("e");
    }

    [Fact]
    public void Subprocesses_nest_and_run_through_at_once()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s")
            .SubProcess("outer", outer => outer.StartEvent("os").SubProcess("inner", inner => inner.StartEvent("is").EndEvent("ie")).EndEvent("oe"))
            .EndEvent("e"));
        test.Run("2026-11-24");
        test.Nodes().ShouldBe("s outer os inner is ie oe e");
        test.Outcome().ShouldBe("e");
    }

    [Fact]
    public void A_terminate_end_inside_ends_the_subprocess_and_not_the_case()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s")
            .SubProcess("sub", sub => sub.StartEvent("is").ParallelGateway("fork").MessageCatch("wait", "Never").EndEvent("ie")
                .MoveTo("fork").SubProcess("deep", deep => deep.StartEvent("ds").MessageCatch("dwait", "Never").EndEvent("de")).EndEvent("ie2")
                .MoveTo("fork").TimerCatch("soon", "P1D").TerminateEnd("stop"))
            .MessageCatch("after", "Go").EndEvent("e"));
        test.Run("2026-11-24");
        test.Standing().ShouldBe("deep dwait soon sub wait");
        test.Run("2026-11-25");
        test.Standing().ShouldBe("after");
    }

    [Fact]
    public void A_timer_on_its_edge_ends_everything_inside()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s")
            .SubProcess("sub", sub => sub.StartEvent("is").SubProcess("deep", deep => deep.StartEvent("ds").MessageCatch("wait", "Never").EndEvent("de")).EndEvent("ie"))
            .EndEvent("e")
            .BoundaryTimer("edge", "sub", "P2D").MessageCatch("after", "Go").EndEvent("late"));
        test.Run("2026-11-24");
        test.Run("2026-11-26");
        test.Standing().ShouldBe("after");
        test.Message("Go").Run("2026-11-27");
        test.Outcome().ShouldBe("late");
    }

    [Fact]
    public void A_message_on_its_edge_that_does_not_interrupt_leaves_the_inside_as_it_is()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s")
            .SubProcess("sub", sub => sub.StartEvent("is").MessageCatch("wait", "Go").EndEvent("ie")).EndEvent("e")
            .BoundaryMessage("edge", "sub", "Called", interrupting: false).ScriptTask("note", "{called: true}").EndEvent("noted"));
        test.Run("2026-11-24");
        test.Message("Called").Run("2026-11-25");
        test.Standing().ShouldBe("sub wait");
        test.Variable("called").ShouldBe("true");
        test.Message("Go").Run("2026-11-26");
        test.Outcome().ShouldBe("e");
    }

    [Fact]
    public void The_innermost_wait_takes_a_message_before_the_edge_does()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s")
            .SubProcess("sub", sub => sub.StartEvent("is").MessageCatch("wait", "Paid").EndEvent("ie")).EndEvent("e")
            .BoundaryMessage("edge", "sub", "Paid").EndEvent("edge end"));
        test.Run("2026-11-24");
        test.Message("Paid").Run("2026-11-25");
        test.Outcome().ShouldBe("e");
    }

    [Fact]
    public void An_inner_timer_that_is_due_earlier_fires_before_one_on_the_edge()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s")
            .SubProcess("sub", sub => sub.StartEvent("is").TimerCatch("wait", "PT1H").EndEvent("ie")).EndEvent("in time")
            .BoundaryTimer("edge", "sub", "PT2H").EndEvent("late"));
        test.Run("2026-11-24");
        test.Run("2026-11-25");
        test.Outcome().ShouldBe("in time");
    }

    [Fact]
    public void It_may_be_passed_again_and_again()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").ExclusiveGateway("again")
            .SubProcess("sub", sub => sub.StartEvent("is").ScriptTask("count", "{n: if n = null then 1 else n + 1}").EndEvent("ie"))
            .ExclusiveGateway("enough").When("n < 3").ConnectTo("again").MoveTo("enough").Otherwise().EndEvent("e"));
        test.Run("2026-11-24");
        test.Variable("n").ShouldBe("3");
        test.Outcome().ShouldBe("e");
    }
}
