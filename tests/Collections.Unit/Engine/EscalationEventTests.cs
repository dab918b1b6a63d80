using Collections.Testing.Engine;

namespace Collections.Unit.Engine;

public class EscalationEventTests
{
    [Fact]
    public void An_escalation_that_is_caught_beside_lets_the_thrower_go_on()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s")
            .SubProcess("sub", inner => inner.StartEvent("is").EscalationThrow("raise", "Up").MessageCatch("wait", "Go").EndEvent("ie")).EndEvent("e")
            .BoundaryEscalation("edge", "sub", "Up", interrupting: false).EndEvent("noted"));
        test.Run("2026-11-24");
        test.Standing().ShouldBe("sub wait");
        test.Nodes().ShouldBe("s sub is raise edge noted wait");
        test.Message("Go").Run("2026-11-25");
        test.Outcome().ShouldBe("e");
    }

    [Fact]
    public void An_escalation_that_interrupts_ends_the_thrower()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s")
            .SubProcess("sub", inner => inner.StartEvent("is").EscalationThrow("raise", "Up").ManualTask("never").EndEvent("ie")).EndEvent("e")
            .BoundaryEscalation("edge", "sub").EndEvent("caught"));
        test.Run("2026-11-24");
        test.Nodes().ShouldBe("s sub is raise edge caught");
    }

    [Fact]
    public void An_escalation_that_nobody_catches_changes_nothing()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s")
            .SubProcess("sub", inner => inner.StartEvent("is").EscalationThrow("raise", "Up").EscalationEnd("raised", "Up")).EndEvent("e")
            .BoundaryEscalation("edge", "sub", "Other").EndEvent("never"));
        test.Run("2026-11-24");
        test.Outcome().ShouldBe("e");
        test.Incidents().ShouldBe("");
    }

    [Fact]
    public void An_escalation_end_is_caught_and_ends()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s")
            .SubProcess("sub", inner => inner.StartEvent("is").EscalationEnd("raised", "Up")).EndEvent("e")
            .BoundaryEscalation("edge", "sub", "Up", interrupting: false).MessageCatch("beside", "Go").EndEvent("noted"));
        test.Run("2026-11-24");
        test.Standing().ShouldBe("beside");
        test.Nodes().ShouldBe("s sub is raised edge beside e");
    }

    [Fact]
    public void An_escalation_starts_an_event_subprocess_beside_its_scope()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").EscalationThrow("raise", "Up").MessageCatch("wait", "Go").EndEvent("e")
            .EventSubProcess("event", handler => handler.EscalationStart("on", "Up", node => node.NonInterrupting()).EndEvent("handled")));
        test.Run("2026-11-24");
        test.Standing().ShouldBe("wait");
        test.Nodes().ShouldBe("s raise event on handled wait");
    }
}
