using Collections.Testing.Engine;

namespace Collections.Unit.Engine;

public class StandardLoopTests
{
    [Fact]
    public void A_loop_tested_after_is_done_at_least_once()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").ManualTask("work", node => node.Loop("false")).EndEvent("e"));
        test.Run("2026-11-24");
        test.Nodes().ShouldBe("s work work#body e");
    }

    [Fact]
    public void A_loop_tested_before_may_not_be_done_at_all()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").ManualTask("work", node => node.Loop("false", testBefore: true)).EndEvent("e"));
        test.Run("2026-11-24");
        test.Nodes().ShouldBe("s work e");
    }

    [Fact]
    public void It_goes_on_while_its_condition_holds()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").ScriptTask("zero", "{n: 0}").ScriptTask("work", "{n: n + 1}", node => node.Loop("n < 3")).EndEvent("e"));
        test.Run("2026-11-24");
        test.Variable("n").ShouldBe("3");
    }

    [Fact]
    public void Its_maximum_bounds_it()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").ScriptTask("zero", "{n: 0}").ScriptTask("work", "{n: n + 1}", node => node.Loop("true", maximum: 4)).EndEvent("e"));
        test.Run("2026-11-24");
        test.Variable("n").ShouldBe("4");
        test.Outcome().ShouldBe("e");
    }

    [Fact]
    public void A_maximum_alone_says_how_often()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").ManualTask("work", node => node.Loop(null, maximum: 2)).EndEvent("e"));
        test.Run("2026-11-24");
        test.Nodes().ShouldBe("s work work#body work#body e");
    }

    [Fact]
    public void Neither_condition_nor_maximum_is_refused_with_the_id() =>
        EngineTest.Planning(EngineTest.Strategy().StartEvent("s").ManualTask("work", node => node.Loop(null)).EndEvent("e"))
            .Findings.ShouldContain(finding => finding.IsError && finding.ElementId == "work");

    [Fact]
    public void Instances_know_their_number_and_the_innermost_loop_counts()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s")
            .SubProcess(
                "outer",
                inner => inner.StartEvent("is")
                    .ServiceTask("before", node => node.Binding("Test.Note").Feel("text", "string(loopCounter)"))
                    .ServiceTask("inner", node => node.Binding("Test.Note").Feel("text", "string(loopCounter)").Loop(null, maximum: 2)).EndEvent("ie"),
                node => node.Loop(null, maximum: 2))
            .EndEvent("e"));
        test.Run("2026-11-24");
        test.Effects().ShouldBe("before:1 inner#body:1 inner#body:2 before:2 inner#body:1 inner#body:2");
    }

    [Fact]
    public void An_event_on_its_edge_ends_the_loop_as_a_whole()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").ReceiveTask("work", "Done", node => node.Loop("true")).EndEvent("e")
            .BoundaryTimer("edge", "work", "P2D").EndEvent("late"));
        test.Run("2026-11-24");
        test.Message("Done").Run("2026-11-25");
        test.Standing().ShouldBe("work work#body");
        test.Run("2026-11-26");
        test.Outcome().ShouldBe("late");
    }
}
