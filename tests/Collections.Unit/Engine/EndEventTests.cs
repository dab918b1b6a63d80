using Collections.Testing.Engine;

namespace Collections.Unit.Engine;

public class EndEventTests
{
    [Fact]
    public void The_case_closes_when_its_last_token_ended_and_is_named_after_that_end()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").ParallelGateway("fork").EndEvent("early")
            .MoveTo("fork").TimerCatch("wait", "P1D").EndEvent("late", node => node.Named("Given up")));
        test.Run("2026-11-24");
        test.Outcome().ShouldBe("open");
        test.Run("2026-11-25");
        test.Outcome().ShouldBe("Given up");
    }

    [Fact]
    public void A_terminate_end_ends_every_token_of_the_case()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").ParallelGateway("fork").MessageCatch("wait", "Never").EndEvent("e")
            .MoveTo("fork").SubProcess("sub", sub => sub.StartEvent("is").MessageCatch("inside", "Never").EndEvent("ie")).EndEvent("e2")
            .MoveTo("fork").TimerCatch("soon", "P1D").TerminateEnd("stop"));
        test.Run("2026-11-24");
        test.Standing().ShouldBe("inside soon sub wait");
        test.Run("2026-11-25");
        test.Outcome().ShouldBe("stop");
        test.Cases().Single().Tokens.ShouldBeEmpty();
    }

    [Fact]
    public void Tokens_that_were_on_their_way_when_a_terminate_end_was_reached_do_nothing_more()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").ParallelGateway("fork").TerminateEnd("stop")
            .MoveTo("fork").ServiceTask("later", node => node.Binding("Test.Note", ("text", "never"))).EndEvent("e"));
        test.Run("2026-11-24");
        test.Outcome().ShouldBe("stop");
        test.Effects().ShouldBe("");
    }

    [Fact]
    public void A_node_without_outgoing_flow_ends_its_token()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").ManualTask("last"));
        test.Run("2026-11-24");
        test.Outcome().ShouldBe("last");
    }
}
