using Collections.Testing.Engine;

namespace Collections.Unit.Engine;

public class SubProcessStartTests
{
    [Fact]
    public void Without_a_start_event_a_token_begins_at_every_node_to_which_nothing_leads()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s")
            .SubProcess("sub", sub => sub.ManualTask("a").EndEvent("ea").Apart().ManualTask("b").EndEvent("eb"))
            .EndEvent("e"));
        test.Run("2026-11-24");
        test.Nodes().ShouldStartWith("s sub a b");
        test.Outcome().ShouldBe("e");
    }

    [Fact]
    public void Nothing_begins_at_events_on_edges_handlers_event_subprocesses_and_catching_links()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s")
            .SubProcess("sub", sub => sub.ManualTask("a").LinkThrow("goto", "there").LinkCatch("from", "there").EndEvent("ea")
                .BoundaryTimer("edge", "a", "P1D").EndEvent("never")
                .BoundaryCompensation("c", "a").ManualTask("handler")
                .EventSubProcess("event", inner => inner.MessageStart("on", "Paid").EndEvent("handled")))
            .EndEvent("e"));
        test.Run("2026-11-24");
        test.Nodes().ShouldBe("s sub a goto from ea e");
    }

    [Fact]
    public void A_start_event_goes_before_other_nodes_to_which_nothing_leads()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s")
            .SubProcess("sub", sub => sub.Apart().ManualTask("alone").EndEvent("never").StartEvent("is").EndEvent("ie"))
            .EndEvent("e"));
        test.Run("2026-11-24");
        test.Nodes().ShouldBe("s sub is ie e");
    }

    [Fact]
    public void A_process_without_start_event_begins_the_same_way()
    {
        var test = EngineTest.Of(EngineTest.Strategy().Apart().MessageCatch("a", "Go").EndEvent("ea").Apart().MessageCatch("b", "Go").EndEvent("eb"));
        test.Run("2026-11-24");
        test.Standing().ShouldBe("a b");
    }
}
