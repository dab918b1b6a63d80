using Collections.Testing.Engine;

namespace Collections.Unit.Engine;

public class InclusiveGatewayTests
{
    private const string Table = """
        account | score | vip
        A       | 80    | true
        B       | 80    | false
        C       | 10    | false
        """;

    [Fact]
    public void Every_flow_whose_condition_holds_is_taken()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").InclusiveGateway("or")
            .When("score > 50").TimerCatch("a", "P1D").EndEvent("ea")
            .MoveTo("or").When("vip").TimerCatch("b", "P1D").EndEvent("eb")
            .MoveTo("or").Otherwise().TimerCatch("c", "P1D").EndEvent("ec")).Accounts(Table);
        test.Run("2026-11-24");
        test.Standing("A").ShouldBe("a b");
        test.Standing("B").ShouldBe("a");
        test.Standing("C").ShouldBe("c");
    }

    [Fact]
    public void A_flow_without_condition_is_always_taken_and_then_the_default_is_not()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").InclusiveGateway("or")
            .TimerCatch("always", "P1D").EndEvent("ea")
            .MoveTo("or").When("score > 50").TimerCatch("b", "P1D").EndEvent("eb")
            .MoveTo("or").Otherwise().TimerCatch("c", "P1D").EndEvent("ec")).Accounts(Table);
        test.Run("2026-11-24");
        test.Standing("B").ShouldBe("always b");
        test.Standing("C").ShouldBe("always");
    }

    [Fact]
    public void Where_no_flow_can_be_taken_the_case_stops_with_an_incident()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").InclusiveGateway("or")
            .When("score > 50").EndEvent("ea").MoveTo("or").When("vip").EndEvent("eb")).Accounts(Table);
        test.Run("2026-11-24");
        test.Incidents("C").ShouldBe("or:NO_FLOW_MATCHED");
        test.Incidents("A").ShouldBe("");
    }

    [Fact]
    public void A_join_waits_for_the_flows_that_were_taken_and_for_no_others()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").InclusiveGateway("or")
            .When("score > 50").TimerCatch("a", "P1D").InclusiveGateway("join").MessageCatch("after", "Go").EndEvent("e")
            .MoveTo("or").When("vip").TimerCatch("b", "P2D").ConnectTo("join")
            .MoveTo("or").Otherwise().ConnectTo("join")).Accounts(Table);
        test.Run("2026-11-24");
        test.Standing("C").ShouldBe("after");
        test.Run("2026-11-25");
        test.Standing("A").ShouldBe("b join");
        test.Standing("B").ShouldBe("after");
        test.Run("2026-11-26");
        test.Standing("A").ShouldBe("after");
    }

    [Fact]
    public void One_token_goes_on_from_a_join_that_which_stood_there_first()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").ParallelGateway("fork")
            .TimerCatch("a", "P2D").InclusiveGateway("join").MessageCatch("after", "Go").EndEvent("e")
            .MoveTo("fork").TimerCatch("b", "P1D").ConnectTo("join"));
        test.Run("2026-11-24");
        test.Run("2026-11-25");
        var waiting = test.Cases().Single().Tokens.Max(token => token.Seq);
        test.Run("2026-11-26");
        test.Cases().Single().Tokens.Single().Seq.ShouldBe(waiting + 2);
        test.Standing().ShouldBe("after");
    }

    [Fact]
    public void A_join_does_not_wait_for_a_branch_that_ended()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").ParallelGateway("fork")
            .TimerCatch("a", "P1D").InclusiveGateway("join").MessageCatch("after", "Go").EndEvent("e")
            .MoveTo("fork").ExclusiveGateway("x").When("vip").ConnectTo("join")
            .MoveTo("x").Otherwise().TimerCatch("b", "P2D").EndEvent("eb")).Accounts(Table);
        test.Run("2026-11-24");
        test.Standing("A").ShouldBe("a join");
        test.Standing("B").ShouldBe("a b");
        test.Run("2026-11-25");
        test.Standing("A").ShouldBe("after");
        test.Standing("B").ShouldBe("after b");
    }

    [Fact]
    public void A_join_waits_for_a_token_that_an_event_on_an_edge_can_bring()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").ParallelGateway("fork")
            .ReceiveTask("work", "Done").EndEvent("done")
            .BoundaryTimer("edge", "work", "P2D").InclusiveGateway("join").MessageCatch("after", "Go").EndEvent("e")
            .MoveTo("fork").ConnectTo("join"));
        test.Run("2026-11-24");
        test.Standing().ShouldBe("join work");
        test.Message("Done").Run("2026-11-25");
        test.Standing().ShouldBe("after");
    }

    [Fact]
    public void A_join_waits_for_a_token_that_comes_by_a_link()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").ParallelGateway("fork")
            .TimerCatch("a", "P1D").LinkThrow("goto", "there")
            .LinkCatch("from", "there").InclusiveGateway("join").MessageCatch("after", "Go").EndEvent("e")
            .MoveTo("fork").ConnectTo("join"));
        test.Run("2026-11-24");
        test.Standing().ShouldBe("a join");
        test.Run("2026-11-25");
        test.Standing().ShouldBe("after");
    }

    [Fact]
    public void A_join_in_a_loop_does_not_wait_for_what_only_it_can_bring()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").ScriptTask("zero", "{n: 0}").InclusiveGateway("again")
            .ScriptTask("count", "{n: n + 1}").ExclusiveGateway("enough").When("n < 3").ConnectTo("again")
            .MoveTo("enough").Otherwise().EndEvent("e"));
        test.Run("2026-11-24");
        test.Variable("n").ShouldBe("3");
        test.Outcome().ShouldBe("e");
    }

    [Fact]
    public void A_token_that_would_only_come_behind_another_is_not_waited_for()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").ParallelGateway("fork")
            .TimerCatch("a", "P1D").ExclusiveGateway("x").When("false").ConnectTo("join")
            .MoveTo("x").Otherwise().ConnectTo("merge")
            .MoveTo("fork").ExclusiveGateway("merge").InclusiveGateway("join").MessageCatch("after", "Go").EndEvent("e"));
        test.Run("2026-11-24");
        test.Standing().ShouldBe("a after");
    }

    [Fact]
    public void Scopes_join_by_themselves()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s")
            .SubProcess(
                "each",
                inner => inner.StartEvent("is").InclusiveGateway("or").When("loopCounter = 1").TimerCatch("a", "P1D").InclusiveGateway("join").EndEvent("ie")
                    .MoveTo("or").ConnectTo("join"),
                node => node.Instances("2"))
            .EndEvent("e"));
        test.Run("2026-11-24");
        test.Standing().ShouldBe("a each each#body join");
        test.Run("2026-11-25");
        test.Outcome().ShouldBe("e");
    }

    [Fact]
    public void A_join_that_splits_and_finds_no_flow_stops_the_case_once()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").ScriptTask("set", "{n: 1}").ParallelGateway("split").InclusiveGateway("join").When("n > 1").EndEvent("e")
            .MoveTo("join").When("n > 2").EndEvent("e2").MoveTo("split").ConnectTo("join"));
        test.Run("2026-11-24");
        test.Run("2026-11-25");
        test.Incidents().ShouldBe("join:NO_FLOW_MATCHED");
        test.Standing().ShouldBe("join");
    }
}
