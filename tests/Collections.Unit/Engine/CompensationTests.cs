using Collections.Testing.Engine;

namespace Collections.Unit.Engine;

public class CompensationTests
{
    [Fact]
    public void What_was_done_is_undone_in_reverse_order()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").ManualTask("book").ManualTask("pay").CompensationThrow("undo").EndEvent("e")
            .BoundaryCompensation("cb", "book").ManualTask("unbook")
            .BoundaryCompensation("cp", "pay").ManualTask("repay"));
        test.Run("2026-11-24");
        test.Nodes().ShouldBe("s book pay undo repay unbook e");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Who_compensates_stands_and_knows_the_outcome_before_it_no_longer(bool isSomethingDone)
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").ExclusiveGateway("x").When(isSomethingDone ? "true" : "false").ManualTask("book").ScriptTask("count", "{n: 1}").ConnectTo("undo")
            .MoveTo("x").Otherwise().ScriptTask("none", "{n: 0}").CompensationThrow("undo").ExclusiveGateway("g").When("outcome = \"Done\"").EndEvent("known")
            .MoveTo("g").Otherwise().EndEvent("forgotten")
            .BoundaryCompensation("cb", "book").ScriptTask("unbook", "{n: 2}"));
        test.Run("2026-11-24");
        test.Outcome().ShouldBe("forgotten");
    }

    [Fact]
    public void What_was_not_done_is_not_undone()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").ExclusiveGateway("x").When("false").ManualTask("book").ConnectTo("pay")
            .MoveTo("x").Otherwise().ManualTask("pay").CompensationThrow("undo").EndEvent("e")
            .BoundaryCompensation("cb", "book").ManualTask("unbook")
            .BoundaryCompensation("cp", "pay").ManualTask("repay"));
        test.Run("2026-11-24");
        test.Nodes().ShouldBe("s x pay undo repay e");
    }

    [Fact]
    public void One_activity_may_be_named()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").ManualTask("book").ManualTask("pay").CompensationThrow("undo", "book").EndEvent("e")
            .BoundaryCompensation("cb", "book").ManualTask("unbook")
            .BoundaryCompensation("cp", "pay").ManualTask("repay"));
        test.Run("2026-11-24");
        test.Nodes().ShouldBe("s book pay undo unbook e");
    }

    [Fact]
    public void What_was_undone_is_not_undone_again()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").ManualTask("book").CompensationThrow("undo").CompensationEnd("again")
            .BoundaryCompensation("cb", "book").ManualTask("unbook"));
        test.Run("2026-11-24");
        test.Nodes().ShouldBe("s book undo unbook again");
        test.Outcome().ShouldBe("again");
    }

    [Fact]
    public void What_was_done_twice_is_undone_twice()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").ScriptTask("zero", "{n: 0}").ExclusiveGateway("again")
            .ScriptTask("book", "{n: n + 1}").ExclusiveGateway("enough").When("n < 2").ConnectTo("again")
            .MoveTo("enough").Otherwise().CompensationEnd("undo")
            .BoundaryCompensation("cb", "book").ManualTask("unbook"));
        test.Run("2026-11-24");
        test.Nodes().Split(' ').Count(node => node == "unbook").ShouldBe(2);
    }

    [Fact]
    public void The_thrower_waits_until_what_undoes_has_completed()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").ManualTask("book").ManualTask("pay").CompensationThrow("undo").EndEvent("e")
            .BoundaryCompensation("cb", "book").ManualTask("unbook")
            .BoundaryCompensation("cp", "pay").ReceiveTask("repay", "Repaid"));
        test.Run("2026-11-24");
        test.Nodes().ShouldBe("s book pay undo repay");
        test.Message("Repaid").Run("2026-11-25");
        test.Nodes().ShouldBe("s book pay undo repay unbook e");
    }

    [Fact]
    public void A_thrower_that_does_not_wait_goes_on_at_once()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").ManualTask("book").CompensationThrow("undo", wait: false).MessageCatch("after", "Go").EndEvent("e")
            .BoundaryCompensation("cb", "book").ReceiveTask("unbook", "Unbooked"));
        test.Run("2026-11-24");
        test.Standing().ShouldContain("after");
        test.Standing().ShouldContain("unbook");
        test.Message("Go").Run("2026-11-25");
        test.Outcome().ShouldBe("open");
        test.Message("Unbooked").Run("2026-11-26");
        test.Outcome().ShouldNotBe("open");
    }

    [Fact]
    public void Records_outlast_the_night()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").ManualTask("book").TimerCatch("pause", "P1D").ManualTask("pay").CompensationThrow("undo").EndEvent("e")
            .BoundaryCompensation("cb", "book").ManualTask("unbook")
            .BoundaryCompensation("cp", "pay").ManualTask("repay"));
        test.Run("2026-11-24");
        test.Run("2026-11-25");
        test.Nodes().ShouldBe("s book pause pay undo repay unbook e");
    }

    [Fact]
    public void A_completed_subprocess_is_undone_from_the_inside_at_its_place()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").ManualTask("first")
            .SubProcess("sub", sub => sub.StartEvent("is").ManualTask("a").ManualTask("b").EndEvent("ie")
                .BoundaryCompensation("ca", "a").ManualTask("undo a").BoundaryCompensation("cb", "b").ManualTask("undo b"))
            .ManualTask("last").CompensationThrow("undo").EndEvent("e")
            .BoundaryCompensation("cf", "first").ManualTask("undo first")
            .BoundaryCompensation("cl", "last").ManualTask("undo last"));
        test.Run("2026-11-24");
        test.Nodes().ShouldBe("s first sub is a b ie last undo undo last undo b undo a undo first e");
    }

    [Fact]
    public void A_handler_on_the_edge_of_a_subprocess_undoes_it_as_a_whole()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s")
            .SubProcess("sub", sub => sub.StartEvent("is").ManualTask("a").EndEvent("ie").BoundaryCompensation("ca", "a").ManualTask("undo a"))
            .CompensationThrow("undo").EndEvent("e")
            .BoundaryCompensation("cs", "sub").ManualTask("undo sub"));
        test.Run("2026-11-24");
        test.Nodes().ShouldBe("s sub is a ie undo undo sub e");
    }

    [Fact]
    public void An_event_subprocess_undoes_a_subprocess_its_own_way()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s")
            .SubProcess("sub", sub => sub.StartEvent("is").ManualTask("a").ManualTask("b").EndEvent("ie")
                .BoundaryCompensation("ca", "a").ManualTask("undo a").BoundaryCompensation("cb", "b").ManualTask("undo b")
                .EventSubProcess("event", inner => inner.CompensationStart("on").CompensationThrow("only a", "a").EndEvent("handled")))
            .CompensationThrow("undo").EndEvent("e"));
        test.Run("2026-11-24");
        test.Nodes().ShouldBe("s sub is a b ie undo event on only a undo a handled e");
    }

    [Fact]
    public void Instances_are_undone_the_last_before_the_first()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s")
            .SubProcess(
                "each",
                sub => sub.StartEvent("is").ServiceTask("do", node => node.Binding("Test.Note").Feel("text", "string(loopCounter)")).EndEvent("ie")
                    .BoundaryCompensation("c", "do").ManualTask("undo one"),
                node => node.Instances("2", sequential: true))
            .CompensationThrow("undo").EndEvent("e"));
        test.Run("2026-11-24");
        test.Effects().ShouldBe("do:1 do:2");
        test.Nodes().ShouldEndWith("undo undo one undo one e");
    }

    [Fact]
    public void Nothing_is_compensated_that_an_event_on_its_edge_interrupted()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").ReceiveTask("work", "Done").EndEvent("never")
            .BoundaryTimer("edge", "work", "P1D").CompensationThrow("undo").EndEvent("e")
            .BoundaryCompensation("c", "work").ManualTask("unwork"));
        test.Run("2026-11-24");
        test.Run("2026-11-25");
        test.Nodes().ShouldBe("s work edge undo e");
    }

    [Fact]
    public void Instances_that_have_completed_can_be_undone_when_the_others_are_not_needed_any_more()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s")
            .SubProcess(
                "each",
                sub => sub.StartEvent("is").ManualTask("do").EndEvent("ie").BoundaryCompensation("c", "do").ManualTask("undo-one"),
                node => node.Instances("3", sequential: true, completion: "numberOfCompletedInstances = 2"))
            .CompensationThrow("undo").EndEvent("e"));
        test.Run("2026-11-24");
        test.Nodes().ShouldEndWith("undo undo-one undo-one e");
    }
}
