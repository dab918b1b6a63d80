using Collections.Testing.Bpmn;
using Collections.Testing.Engine;

namespace Collections.Unit.Engine;

public class ErrorEventTests
{
    [Fact]
    public void An_error_end_is_caught_on_the_edge_of_its_subprocess_and_ends_what_is_inside()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s")
            .SubProcess("sub", inner => inner.StartEvent("is").ParallelGateway("fork").MessageCatch("wait", "Never").EndEvent("ie")
                .MoveTo("fork").ErrorEnd("wrong", "E1"))
            .EndEvent("e")
            .BoundaryError("edge", "sub", "E1").EndEvent("caught"));
        test.Run("2026-11-24");
        test.Outcome().ShouldBe("caught");
    }

    [Fact]
    public void An_error_is_caught_by_the_innermost_that_knows_its_code()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s")
            .SubProcess("outer", outer => outer.StartEvent("os")
                .SubProcess("inner", inner => inner.StartEvent("is").ErrorEnd("wrong", "E1")).EndEvent("oe")
                .BoundaryError("other", "inner", "E2").EndEvent("never"))
            .EndEvent("e")
            .BoundaryError("edge", "outer", "E1").EndEvent("caught"));
        test.Run("2026-11-24");
        test.Nodes().ShouldBe("s outer os inner is wrong edge caught");
    }

    [Fact]
    public void One_that_names_the_code_goes_before_one_that_names_none()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s")
            .SubProcess("sub", inner => inner.StartEvent("is").ErrorEnd("wrong", "E1")).EndEvent("e")
            .BoundaryError("any", "sub").EndEvent("caught any")
            .BoundaryError("named", "sub", "E1").EndEvent("caught"));
        test.Run("2026-11-24");
        test.Outcome().ShouldBe("caught");
    }

    [Fact]
    public void One_that_names_no_code_catches_every_error()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s")
            .SubProcess("sub", inner => inner.StartEvent("is").ErrorEnd("wrong", "E1")).EndEvent("e")
            .BoundaryError("any", "sub").EndEvent("caught"));
        test.Run("2026-11-24");
        test.Outcome().ShouldBe("caught");
    }

    [Fact]
    public void An_error_that_nobody_catches_stops_the_token_with_an_incident()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s")
            .SubProcess("sub", inner => inner.StartEvent("is").ErrorEnd("wrong", "E1")).EndEvent("e")
            .BoundaryError("other", "sub", "E2").EndEvent("never"));
        test.Run("2026-11-24");
        test.Incidents().ShouldBe("wrong:UNCAUGHT_ERROR");
        test.Standing().ShouldBe("sub wrong");
    }

    [Fact]
    public void An_activity_that_fails_is_caught_on_its_own_edge()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s")
            .ServiceTask("work", Fails).EndEvent("e")
            .BoundaryError("edge", "work", "REFUSED").EndEvent("caught"));
        test.Run("2026-11-24");
        test.Outcome().ShouldBe("caught");
        test.Incidents().ShouldBe("");
    }

    [Fact]
    public void An_activity_that_fails_is_caught_further_out_where_its_edge_does_not()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s")
            .SubProcess("sub", inner => inner.StartEvent("is").ServiceTask("work", Fails).EndEvent("ie")).EndEvent("e")
            .BoundaryError("edge", "sub").EndEvent("caught"));
        test.Run("2026-11-24");
        test.Outcome().ShouldBe("caught");
    }

    [Fact]
    public void An_activity_whose_failure_nobody_catches_stops_with_its_own_code()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").ServiceTask("work", Fails).EndEvent("e")
            .BoundaryError("edge", "work", "E1").EndEvent("never"));
        test.Run("2026-11-24");
        test.Incidents().ShouldBe("work:REFUSED");
    }

    [Fact]
    public void An_error_of_one_instance_is_caught_on_the_edge_of_the_loop_and_ends_the_others()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s")
            .SubProcess(
                "each",
                inner => inner.StartEvent("is").ExclusiveGateway("x").When("loopCounter = 2").ErrorEnd("wrong", "E1")
                    .MoveTo("x").Otherwise().MessageCatch("wait", "Never").EndEvent("ie"),
                node => node.Instances("3"))
            .EndEvent("e")
            .BoundaryError("edge", "each", "E1").EndEvent("caught"));
        test.Run("2026-11-24");
        test.Outcome().ShouldBe("caught");
    }

    [Fact]
    public void An_event_subprocess_catches_an_error_of_its_scope_before_the_edge_does()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s")
            .SubProcess("sub", inner => inner.StartEvent("is").ErrorEnd("wrong", "E1")
                .EventSubProcess("event", handler => handler.ErrorStart("on", "E1").EndEvent("handled")))
            .EndEvent("e")
            .BoundaryError("edge", "sub").EndEvent("never"));
        test.Run("2026-11-24");
        test.Nodes().ShouldBe("s sub is wrong event on handled e");
    }

    [Fact]
    public void An_error_out_of_an_event_subprocess_is_not_caught_by_one_of_the_same_scope()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s")
            .SubProcess("sub", inner => inner.StartEvent("is").EscalationThrow("raise", "Up").MessageCatch("wait", "Never").EndEvent("ie")
                .EventSubProcess("up", handler => handler.EscalationStart("on up", "Up", node => node.NonInterrupting()).ErrorEnd("wrong", "E1"))
                .EventSubProcess("event", handler => handler.ErrorStart("on", "E1").EndEvent("never")))
            .EndEvent("e")
            .BoundaryError("edge", "sub", "E1").EndEvent("caught"));
        test.Run("2026-11-24");
        test.Outcome().ShouldBe("caught");
    }

    private static void Fails(NodeBuilder node) => node.Binding("Test.Refuse");
}
