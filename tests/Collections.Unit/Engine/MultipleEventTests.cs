using Collections.Testing.Bpmn;
using Collections.Testing.Engine;

namespace Collections.Unit.Engine;

public class MultipleEventTests
{
    [Theory]
    [InlineData("Paid")]
    [InlineData("Alarm")]
    public void Any_one_of_the_definitions_is_enough(string news)
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").MultipleCatch("any", events => events.Message("Paid").Signal("Alarm").Duration("P9D")).EndEvent("e"));
        test.Run("2026-11-24");
        test.Standing().ShouldBe("any");
        test.Message(news).Run("2026-11-25");
        test.Outcome().ShouldBe("e");
    }

    [Fact]
    public void A_timer_may_be_one_of_them()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").MultipleCatch("any", events => events.Message("Paid").Duration("P2D")).EndEvent("e"));
        test.Run("2026-11-24");
        test.Run("2026-11-26");
        test.Outcome().ShouldBe("e");
    }

    [Fact]
    public void A_parallel_multiple_event_needs_all_of_them_in_any_order()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s")
            .MultipleCatch("all", events => events.Message("Paid").Signal("Alarm").Duration("P2D"), node => node.AllOfThem()).EndEvent("e"));
        test.Run("2026-11-24");
        test.Message("Alarm").Run("2026-11-25");
        test.Run("2026-11-26");
        test.Standing().ShouldBe("all");
        test.Message("Paid").Run("2026-11-27");
        test.Outcome().ShouldBe("e");
    }

    [Fact]
    public void A_parallel_multiple_event_hears_each_of_them_once()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").ParallelGateway("fork")
            .MessageCatch("other", "Paid").EndEvent("e1")
            .MoveTo("fork").MultipleCatch("all", events => events.Message("Paid").Message("Promise"), node => node.AllOfThem()).EndEvent("e2"));
        test.Run("2026-11-24");
        test.Message("Paid").Run("2026-11-25");
        test.Standing().ShouldBe("all other");
        test.Message("Paid").Run("2026-11-26");
        test.Standing().ShouldBe("all");
        test.Message("Promise").Run("2026-11-27");
        test.Outcome().ShouldBe("e2");
    }

    [Fact]
    public void On_an_edge_all_of_them_may_be_needed_too()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").ReceiveTask("work", "Done").EndEvent("e")
            .BoundaryMultiple("edge", "work", events => events.Message("Paid").Message("Promise"), all: true).EndEvent("both"));
        test.Run("2026-11-24");
        test.Message("Paid").Run("2026-11-25");
        test.Standing().ShouldBe("work");
        test.Message("Promise").Run("2026-11-26");
        test.Outcome().ShouldBe("both");
    }

    [Theory]
    [InlineData(true, "event then")]
    [InlineData(false, "event then wait")]
    public void An_event_subprocess_that_needs_all_of_its_events_starts_once_when_the_last_has_occurred(bool interrupting, string standing)
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").MessageCatch("wait", "Never").EndEvent("e")
            .EventSubProcess("event", inner => inner.MultipleStart("on", events => events.Message("Paid").Signal("Alarm").Duration("P2D"), node => All(node, interrupting))
                .MessageCatch("then", "Go").EndEvent("ie")));
        test.Run("2026-11-24");
        test.Message("Alarm").Message("Alarm").Run("2026-11-25");
        test.Run("2026-11-26");
        test.Standing().ShouldBe("wait");
        test.Message("Paid").Message("Paid").Message("Alarm").Run("2026-11-27");
        test.Standing().ShouldBe(standing);
        test.Message("Paid").Message("Alarm").Run("2026-11-29");
        test.Standing().ShouldBe(standing);
    }

    [Fact]
    public void Each_scope_hears_all_of_the_events_for_itself()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s")
            .SubProcess(
                "sub",
                sub => sub.StartEvent("is").MessageCatch("wait", "Never").EndEvent("ie")
                    .EventSubProcess("event", inner => inner.MultipleStart("on", events => events.Message("Paid").Signal("Alarm"), node => All(node, true)).EndEvent("handled")),
                node => node.Instances("2"))
            .EndEvent("e"));
        test.Run("2026-11-24");
        test.Message("Alarm").Message("Paid").Run("2026-11-25");
        test.Standing().ShouldBe("sub sub#body wait");
        test.Message("Paid").Run("2026-11-26");
        test.Outcome().ShouldBe("e");
    }

    [Fact]
    public void A_condition_may_be_one_of_those_that_an_event_subprocess_needs_and_need_not_hold_any_longer()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").MessageCatch("wait", "Never").EndEvent("e")
            .EventSubProcess("event", inner => inner.MultipleStart("on", events => events.Message("Paid").Condition("ready > 1"), node => All(node, false)).MessageCatch("then", "Go").EndEvent("ie")))
            .Accounts("account | ready\nA | 0");
        test.Run("2026-11-24");
        test.SetFact("ready", "2").Run("2026-11-25");
        test.SetFact("ready", "0").Message("Paid").Run("2026-11-26");
        test.Standing().ShouldBe("event then wait");
        test.SetFact("ready", "2").Run("2026-11-27");
        test.Standing().ShouldBe("event then wait");
    }

    [Fact]
    public void A_process_cannot_start_by_all_of_several_nor_an_event_subprocess_by_errors_together()
    {
        foreach (var drawn in new[]
        {
            EngineTest.Strategy().StartEvent("s").EndEvent("e").MultipleStart("on", events => events.Message("Paid").Signal("Alarm"), node => node.AllOfThem()).EndEvent("f"),
            EngineTest.Strategy().StartEvent("s").EndEvent("e")
                .EventSubProcess("event", inner => inner.MultipleStart("on", events => events.Message("Paid").Error("E1"), node => node.AllOfThem()).EndEvent("ie")),
        })
        {
            var found = EngineTest.Planning(drawn).Findings.Where(finding => finding.IsError).ShouldHaveSingleItem();
            (found.Rule, found.ElementId).ShouldBe(("not-executable", "on"));
        }
    }

    private static void All(NodeBuilder node, bool interrupting)
    {
        node.AllOfThem();
        if (!interrupting) node.NonInterrupting();
    }

    [Fact]
    public void Each_event_after_a_gateway_that_instantiates_starts_the_process()
    {
        var test = EngineTest.Of(EngineTest.Strategy(entry: "false").EventBasedGateway("begin", node => node.Attribute("instantiate", "true"))
            .MessageCatch("paid", "Paid").EndEvent("e1").MoveTo("begin").SignalCatch("alarm", "Alarm").MessageCatch("wait", "Go").EndEvent("e2"));
        test.Message("Alarm").Run("2026-11-24");
        test.Nodes().ShouldBe("alarm wait");
    }
}
