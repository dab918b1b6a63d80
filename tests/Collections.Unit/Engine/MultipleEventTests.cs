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

    [Fact]
    public void Each_event_after_a_gateway_that_instantiates_starts_the_process()
    {
        var test = EngineTest.Of(EngineTest.Strategy(entry: "false").EventBasedGateway("begin", node => node.Attribute("instantiate", "true"))
            .MessageCatch("paid", "Paid").EndEvent("e1").MoveTo("begin").SignalCatch("alarm", "Alarm").MessageCatch("wait", "Go").EndEvent("e2"));
        test.Message("Alarm").Run("2026-11-24");
        test.Nodes().ShouldBe("alarm wait");
    }
}
