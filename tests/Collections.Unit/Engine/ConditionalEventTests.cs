using Collections.Testing.Engine;

namespace Collections.Unit.Engine;

public class ConditionalEventTests
{
    private const string Table = """
        account | ready
        A       | 0
        """;

    [Fact]
    public void A_case_waits_until_the_condition_holds()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").ConditionalCatch("until", "ready > 1").EndEvent("e")).Accounts(Table);
        test.Run("2026-11-24");
        test.Standing().ShouldBe("until");
        test.SetFact("ready", "1").Run("2026-11-25");
        test.Standing().ShouldBe("until");
        test.SetFact("ready", "2").Run("2026-11-26");
        test.Outcome().ShouldBe("e");
    }

    [Fact]
    public void A_condition_that_holds_already_is_no_wait()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").ConditionalCatch("until", "ready = 0").EndEvent("e")).Accounts(Table);
        test.Run("2026-11-24");
        test.Outcome().ShouldBe("e");
    }

    [Fact]
    public void A_condition_is_tried_whenever_the_case_comes_to_rest()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").ParallelGateway("fork")
            .ConditionalCatch("until", "n = 1").EndEvent("ea")
            .MoveTo("fork").TimerCatch("wait", "P1D").ScriptTask("set", "{n: 1}").ScriptTask("more", "{n: 2}").MessageCatch("after", "Go").EndEvent("e"));
        test.Run("2026-11-24");
        test.Run("2026-11-25");
        test.Standing().ShouldBe("after until");
    }

    [Fact]
    public void A_condition_is_tried_in_a_run_before_its_news()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").EventBasedGateway("race")
            .ConditionalCatch("until", "ready > 1").EndEvent("ready")
            .MoveTo("race").MessageCatch("news", "Paid").EndEvent("paid")).Accounts(Table);
        test.Run("2026-11-24");
        test.SetFact("ready", "2").Message("Paid").Run("2026-11-25");
        test.Outcome().ShouldBe("ready");
    }

    [Fact]
    public void On_an_edge_it_may_interrupt()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").ReceiveTask("work", "Done").EndEvent("e")
            .BoundaryCondition("edge", "work", "ready > 1").EndEvent("enough")).Accounts(Table);
        test.Run("2026-11-24");
        test.SetFact("ready", "2").Run("2026-11-25");
        test.Outcome().ShouldBe("enough");
    }

    [Fact]
    public void Where_it_does_not_interrupt_it_occurs_whenever_it_becomes_true()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").ReceiveTask("work", "Done").EndEvent("e")
            .BoundaryCondition("edge", "work", "ready > 1", interrupting: false).EndEvent("noted")).Accounts(Table);
        test.Run("2026-11-24");
        test.SetFact("ready", "2").Run("2026-11-25");
        test.Run("2026-11-26");
        test.SetFact("ready", "0").Run("2026-11-27");
        test.SetFact("ready", "3").Run("2026-11-28");
        test.Nodes().ShouldBe("s work edge noted edge noted");
    }

    [Fact]
    public void Where_it_holds_from_the_beginning_it_occurs_once_beside()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").ReceiveTask("work", "Done").EndEvent("e")
            .BoundaryCondition("edge", "work", "ready = 0", interrupting: false).EndEvent("noted")).Accounts(Table);
        test.Run("2026-11-24");
        test.Run("2026-11-25");
        test.Nodes().ShouldBe("s work edge noted");
    }

    [Fact]
    public void Of_two_that_become_true_at_once_both_occur_the_first_before_the_second()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").ReceiveTask("work", "Done").EndEvent("e")
            .BoundaryCondition("first", "work", "ready > 0", interrupting: false).EndEvent("e1")
            .BoundaryCondition("second", "work", "ready > 1", interrupting: false).EndEvent("e2")).Accounts(Table);
        test.Run("2026-11-24");
        test.SetFact("ready", "2").Run("2026-11-25");
        test.Nodes().ShouldBe("s work first e1 second e2");
    }
}
