using Collections.Testing.Engine;

namespace Collections.Unit.Engine;

public class ParallelGatewayTests
{
    [Fact]
    public void A_fork_takes_every_flow_and_a_join_goes_on_once_when_all_have_come()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").ParallelGateway("fork").ManualTask("a").ParallelGateway("join").EndEvent("e")
            .MoveTo("fork").ManualTask("b").ConnectTo("join"));
        test.Run("2026-11-24");
        test.Nodes().Split(' ').Order().ShouldBe(["a", "b", "e", "fork", "join", "join", "s"]);
        test.Outcome().ShouldBe("e");
    }

    [Fact]
    public void A_join_waits_for_the_branch_that_comes_later()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").ParallelGateway("fork").ManualTask("a").ParallelGateway("join").EndEvent("e")
            .MoveTo("fork").TimerCatch("b", "P2D").ConnectTo("join"));
        test.Run("2026-11-24");
        test.Standing().ShouldBe("b join");
        test.Run("2026-11-25");
        test.Standing().ShouldBe("b join");
        test.Run("2026-11-26");
        test.Outcome().ShouldBe("e");
    }

    [Fact]
    public void A_join_does_not_count_two_tokens_of_one_flow_as_both()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").ParallelGateway("fork").ExclusiveGateway("merge").ParallelGateway("join").EndEvent("e")
            .MoveTo("fork").ConnectTo("merge")
            .MoveTo("fork").TimerCatch("late", "P1D").ConnectTo("join"));
        test.Run("2026-11-24");
        test.Standing().ShouldBe("join join late");
        test.Run("2026-11-25");
        test.Standing().ShouldBe("join");
        test.Cases().Single().IsOpen.ShouldBeTrue();
    }

    [Fact]
    public void A_join_in_a_subprocess_does_not_see_tokens_of_another_passage()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").ParallelGateway("fork").ExclusiveGateway("merge")
            .SubProcess("sub", sub => sub.StartEvent("is").ParallelGateway("ifork").ManualTask("ia").ParallelGateway("ijoin").EndEvent("ie")
                .MoveTo("ifork").MessageCatch("ib", "Go").ConnectTo("ijoin"))
            .EndEvent("e")
            .MoveTo("fork").ConnectTo("merge"));
        test.Run("2026-11-24");
        test.Standing().ShouldBe("ib ib ijoin ijoin sub sub");
        test.Message("Go").Run("2026-11-25");
        test.Standing().ShouldBe("ib ijoin sub");
        test.Message("Go").Run("2026-11-26");
        test.Outcome().ShouldBe("e");
    }

    [Fact]
    public void A_task_without_a_gateway_forks_where_several_flows_leave_it()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").ManualTask("t").MessageCatch("a", "A").EndEvent("ea")
            .MoveTo("t").MessageCatch("b", "B").EndEvent("eb"));
        test.Run("2026-11-24");
        test.Standing().ShouldBe("a b");
    }

    [Fact]
    public void Conditions_on_the_flows_of_a_task_take_all_that_hold_or_the_default()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").ManualTask("t").When("n > 1").MessageCatch("a", "A").EndEvent("ea")
                .MoveTo("t").When("n > 2").MessageCatch("b", "B").EndEvent("eb")
                .MoveTo("t").Otherwise().MessageCatch("c", "C").EndEvent("ec"))
            .Accounts("""
                account | n
                A       | 1
                B       | 2
                C       | 3
                """);
        test.Run("2026-11-24");
        new[] { "A", "B", "C" }.Select(test.Standing).ShouldBe(["c", "a", "a b"]);
    }

    [Fact]
    public void The_default_flow_is_taken_beside_flows_without_condition_when_no_condition_holds()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").ManualTask("t").When("1 > 2").MessageCatch("a", "A").EndEvent("ea")
            .MoveTo("t").MessageCatch("b", "B").EndEvent("eb")
            .MoveTo("t").Otherwise().MessageCatch("c", "C").EndEvent("ec"));
        test.Run("2026-11-24");
        test.Standing().ShouldBe("b c");
    }

    [Fact]
    public void Each_branch_of_a_fork_knows_the_outcome_before_it()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s")
            .UserTask("call", node => node.Binding("Test.Answer", ("outcome", "Promise"))).ParallelGateway("fork")
            .ExclusiveGateway("g1").On("Promise").MessageCatch("p1", "X").EndEvent("e1").MoveTo("g1").Otherwise().MessageCatch("n1", "X").EndEvent("e2")
            .MoveTo("fork").ExclusiveGateway("g2").On("Promise").MessageCatch("p2", "X").EndEvent("e3").MoveTo("g2").Otherwise().MessageCatch("n2", "X").EndEvent("e4"));
        test.Run("2026-11-24");
        test.Standing().ShouldBe("p1 p2");
    }
}
