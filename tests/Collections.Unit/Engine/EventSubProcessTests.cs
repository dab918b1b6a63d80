using Collections.Testing.Engine;

namespace Collections.Unit.Engine;

public class EventSubProcessTests
{
    private const string Table = """
        account | ready
        A       | 0
        """;

    [Fact]
    public void One_that_interrupts_takes_the_place_of_all_that_was_in_its_scope()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").ParallelGateway("fork").MessageCatch("a", "Never").EndEvent("ea")
            .MoveTo("fork").MessageCatch("b", "Never").EndEvent("eb")
            .EventSubProcess("event", inner => inner.MessageStart("on", "Paid").MessageCatch("then", "Go").EndEvent("ie")));
        test.Run("2026-11-24");
        test.Message("Paid").Run("2026-11-25");
        test.Standing().ShouldBe("event then");
        test.Message("Go").Run("2026-11-26");
        test.Outcome().ShouldBe("event");
    }

    [Fact]
    public void One_that_does_not_interrupt_works_beside_as_often_as_it_is_triggered()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").MessageCatch("wait", "Go").EndEvent("e")
            .EventSubProcess("event", inner => inner.MessageStart("on", "Call", node => node.NonInterrupting()).TimerCatch("then", "P9D").EndEvent("ie")));
        test.Run("2026-11-24");
        test.Message("Call").Run("2026-11-25");
        test.Message("Call").Run("2026-11-26");
        test.Standing().ShouldBe("event event then then wait");
    }

    [Fact]
    public void The_scope_is_left_when_what_was_begun_beside_has_ended_too()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s")
            .SubProcess("sub", sub => sub.StartEvent("is").MessageCatch("wait", "Go").EndEvent("ie")
                .EventSubProcess("event", inner => inner.SignalStart("on", "Alarm", node => node.NonInterrupting()).MessageCatch("then", "Done").EndEvent("handled")))
            .EndEvent("e"));
        test.Run("2026-11-24");
        test.Message("Alarm").Message("Go", at: "2026-01-02").Run("2026-11-25");
        test.Standing().ShouldBe("event sub then");
        test.Message("Done").Run("2026-11-26");
        test.Outcome().ShouldBe("e");
    }

    [Fact]
    public void One_of_an_inner_scope_hears_a_message_before_one_of_an_outer_scope()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s")
            .SubProcess("sub", sub => sub.StartEvent("is").MessageCatch("wait", "Never").EndEvent("ie")
                .EventSubProcess("inner", inner => inner.MessageStart("on inner", "Paid").EndEvent("inner end")))
            .EndEvent("e")
            .EventSubProcess("outer", outer => outer.MessageStart("on outer", "Paid").EndEvent("outer end")));
        test.Run("2026-11-24");
        test.Message("Paid").Run("2026-11-25");
        test.Nodes().ShouldBe("s sub is wait inner on inner inner end e");
    }

    [Fact]
    public void It_hears_a_message_before_the_edge_of_its_host_and_after_what_waits_inside()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s")
            .SubProcess("sub", sub => sub.StartEvent("is").MessageCatch("first", "Paid").MessageCatch("wait", "Never").EndEvent("ie")
                .EventSubProcess("event", inner => inner.MessageStart("on", "Paid").EndEvent("handled")))
            .EndEvent("e")
            .BoundaryMessage("edge", "sub", "Paid").EndEvent("never"));
        test.Run("2026-11-24");
        test.Message("Paid").Run("2026-11-25");
        test.Standing().ShouldBe("sub wait");
        test.Message("Paid").Run("2026-11-26");
        test.Outcome().ShouldBe("e");
    }

    [Fact]
    public void A_scope_that_was_interrupted_hears_no_further_event_subprocess()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").MessageCatch("wait", "Never").EndEvent("e")
            .EventSubProcess("first", inner => inner.MessageStart("on first", "Paid").MessageCatch("then", "Go").EndEvent("ie"))
            .EventSubProcess("second", inner => inner.MessageStart("on second", "Call").EndEvent("never")));
        test.Run("2026-11-24");
        test.Message("Paid").Run("2026-11-25");
        test.Message("Call").Message("Paid").Run("2026-11-26");
        test.Standing().ShouldBe("first then");
    }

    [Fact]
    public void A_timer_counts_from_when_the_scope_opened()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").MessageCatch("wait", "Never").EndEvent("e")
            .EventSubProcess("event", inner => inner.DurationStart("on", "P3D").EndEvent("late")));
        test.Run("2026-11-24");
        test.Run("2026-11-26");
        test.Standing().ShouldBe("wait");
        test.Run("2026-11-27");
        test.Outcome().ShouldBe("event");
    }

    [Fact]
    public void A_repeated_timer_starts_it_as_often_as_it_says()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").MessageCatch("wait", "Go").EndEvent("e")
            .EventSubProcess("event", inner => inner.TimerStart("on", "R2/P1D", node => node.NonInterrupting()).EndEvent("ie")));
        test.Run("2026-11-24");
        test.Run("2026-11-25");
        test.Run("2026-11-26");
        test.Run("2026-11-28");
        test.Nodes().ShouldBe("s wait event on ie event on ie");
        test.Standing().ShouldBe("wait");
    }

    [Fact]
    public void A_scope_does_not_wait_for_what_only_listens()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s")
            .SubProcess("sub", sub => sub.StartEvent("is").EndEvent("ie")
                .EventSubProcess("event", inner => inner.DurationStart("on", "P3D").EndEvent("late")))
            .MessageCatch("after", "Go").EndEvent("e"));
        test.Run("2026-11-24");
        test.Run("2026-11-27");
        test.Nodes().ShouldBe("s sub is ie after");
    }

    [Fact]
    public void A_condition_that_does_not_interrupt_starts_it_whenever_it_becomes_true()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").MessageCatch("wait", "Go").EndEvent("e")
            .EventSubProcess("event", inner => inner.ConditionalStart("on", "ready > 1", node => node.NonInterrupting()).EndEvent("ie"))).Accounts(Table);
        test.Run("2026-11-24");
        test.SetFact("ready", "2").Run("2026-11-25");
        test.Run("2026-11-26");
        test.SetFact("ready", "0").Run("2026-11-27");
        test.SetFact("ready", "2").Run("2026-11-28");
        test.Nodes().ShouldBe("s wait event on ie event on ie");
    }

    [Fact]
    public void A_condition_that_interrupts_starts_it_at_once()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").MessageCatch("wait", "Go").EndEvent("e")
            .EventSubProcess("event", inner => inner.ConditionalStart("on", "ready = 0").EndEvent("ie"))).Accounts(Table);
        test.Run("2026-11-24");
        test.Nodes().ShouldBe("s wait event on ie");
        test.Outcome().ShouldBe("event");
    }

    [Fact]
    public void A_message_on_the_edge_of_a_subprocess_ends_its_event_subprocesses()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s")
            .SubProcess("sub", sub => sub.StartEvent("is").MessageCatch("wait", "Never").EndEvent("ie")
                .EventSubProcess("event", inner => inner.SignalStart("on", "Alarm", node => node.NonInterrupting()).MessageCatch("then", "Never").EndEvent("handled")))
            .EndEvent("e")
            .BoundaryMessage("edge", "sub", "Paid").EndEvent("paid"));
        test.Run("2026-11-24");
        test.Message("Alarm").Run("2026-11-25");
        test.Message("Paid").Run("2026-11-26");
        test.Outcome().ShouldBe("paid");
    }

    [Fact]
    public void Of_conditions_that_become_true_at_once_the_event_subprocess_that_works_first_starts_first()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s")
            .SubProcess("sub", sub => sub.StartEvent("is").MessageCatch("wait", "Go").EndEvent("ie")
                .EventSubProcess("inner", inner => inner.ConditionalStart("on-inner", "ready > 1", node => node.NonInterrupting()).EndEvent("inner-end")))
            .EndEvent("e")
            .EventSubProcess("outer", outer => outer.ConditionalStart("on-outer", "ready > 1", node => node.NonInterrupting()).EndEvent("outer-end"))).Accounts(Table);
        test.Run("2026-11-24");
        test.SetFact("ready", "2").Run("2026-11-25");
        var order = test.Plans[0].Nodes.Select(node => node.ElementId).Where(id => id is "inner" or "outer");
        test.Nodes().Split(' ').Where(id => id is "inner" or "outer").ShouldBe(order);
    }
}
