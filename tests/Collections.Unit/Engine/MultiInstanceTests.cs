using Collections.Testing.Engine;

namespace Collections.Unit.Engine;

public class MultiInstanceTests
{
    [Fact]
    public void Sequential_instances_follow_one_another()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").ReceiveTask("work", "Done", node => node.Instances("2", sequential: true)).EndEvent("e"));
        test.Run("2026-11-24");
        test.Standing().ShouldBe("work work#body");
        test.Message("Done").Run("2026-11-25");
        test.Standing().ShouldBe("work work#body");
        test.Message("Done").Run("2026-11-26");
        test.Outcome().ShouldBe("e");
    }

    [Fact]
    public void Parallel_instances_are_all_started_in_order()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").ReceiveTask("work", "Done", node => node.Instances("3")).EndEvent("e"));
        test.Run("2026-11-24");
        test.Standing().ShouldBe("work work#body work#body work#body");
        test.Message("Done").Message("Done").Run("2026-11-25");
        test.Standing().ShouldBe("work work#body");
        test.Message("Done").Run("2026-11-26");
        test.Outcome().ShouldBe("e");
    }

    [Theory]
    [InlineData("null")]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("1001")]
    [InlineData("\"two\"")]
    public void What_is_no_count_stops_the_case_with_an_incident(string cardinality)
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").ManualTask("work", node => node.Instances(cardinality)).EndEvent("e"));
        test.Run("2026-11-24");
        test.Incidents().ShouldBe("work:LOOP_WITHOUT_COUNT");
        test.Standing().ShouldBe("work");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void No_instance_at_all_leaves_the_loop_at_once(bool sequential)
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").ManualTask("work", node => node.Instances("0", sequential)).EndEvent("e"));
        test.Run("2026-11-24");
        test.Nodes().ShouldBe("s work e");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Each_instance_has_its_item_of_the_collection(bool sequential)
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").ScriptTask("list", "{letters: [\"a\", \"b\", \"c\"]}")
            .ServiceTask("work", node => node.Binding("Test.Note").Feel("text", "letter + string(loopCounter)").Each("letters", "letter", sequential)).EndEvent("e"));
        test.Run("2026-11-24");
        test.Effects().ShouldBe("work#body:a1 work#body:b2 work#body:c3");
    }

    [Fact]
    public void What_instances_give_is_collected_in_their_order()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").ScriptTask("list", "{numbers: [3, 1, 2]}")
            .ScriptTask("work", "{double: number * 2}", node => node.Each("numbers", "number", output: "doubles", outputItem: "double")).EndEvent("e"));
        test.Run("2026-11-24");
        test.Variable("doubles").ShouldBe("[6, 2, 4]");
    }

    [Fact]
    public void The_completion_condition_ends_the_others_and_leaves_their_places_empty()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").ScriptTask("list", "{numbers: [3, 1, 2]}")
            .SubProcess(
                "work",
                sub => sub.StartEvent("is").ExclusiveGateway("x").When("loopCounter = 1").MessageCatch("wait", "Never").ConnectTo("merge")
                    .MoveTo("x").Otherwise().ExclusiveGateway("merge").EndEvent("ie"),
                node => node.Each("numbers", "number", completion: "numberOfCompletedInstances = 2", output: "done", outputItem: "number"))
            .EndEvent("e"));
        test.Run("2026-11-24");
        test.Outcome().ShouldBe("e");
        test.Variable("done").ShouldBe("[null, 1, 2]");
    }

    [Fact]
    public void Conditions_know_how_many_instances_there_are_work_and_have_completed()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s")
            .ReceiveTask("work", "Done", node => node.Instances("4", completion: "numberOfInstances = 4 and numberOfActiveInstances = 2 and numberOfCompletedInstances = 2"))
            .EndEvent("e"));
        test.Run("2026-11-24");
        test.Message("Done").Run("2026-11-25");
        test.Outcome().ShouldBe("open");
        test.Message("Done").Run("2026-11-26");
        test.Outcome().ShouldBe("e");
    }

    [Fact]
    public void The_names_of_a_loop_are_not_known_after_it()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").ManualTask("work", node => node.Instances("2"))
            .ScriptTask("after", "{known: loopCounter != null}").EndEvent("e"));
        test.Run("2026-11-24");
        test.Variable("known").ShouldBe("false");
    }

    [Fact]
    public void Instances_nest()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").ScriptTask("list", "{rows: [\"a\", \"b\"]}")
            .SubProcess(
                "row",
                sub => sub.StartEvent("is")
                    .ServiceTask("cell", node => node.Binding("Test.Note").Feel("text", "name + string(loopCounter)").Instances("2", sequential: true)).EndEvent("ie"),
                node => node.Each("rows", "name", sequential: true))
            .EndEvent("e"));
        test.Run("2026-11-24");
        test.Effects().ShouldBe("cell#body:a1 cell#body:a2 cell#body:b1 cell#body:b2");
    }

    [Theory]
    [InlineData(false, "e told told")]
    [InlineData(true, "e told")]
    public void What_instances_throw_when_they_complete_starts_a_path_on_the_edge_for_each_or_for_the_first(bool once, string ends)
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").ManualTask("work", node => node.Instances("2").ThrowingSignal("Told", once)).EndEvent("e")
            .BoundarySignal("edge", "work", "Told").EndEvent("told"));
        test.Run("2026-11-24");
        string.Join(' ', test.Nodes().Split(' ').Where(node => node is "e" or "told").Order()).ShouldBe(ends);
    }

    [Theory]
    [InlineData(false, "e told told")]
    [InlineData(true, "e told")]
    public void An_escalation_that_instances_throw_is_caught_on_their_own_edge_and_cancels_none(bool once, string ends)
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").ManualTask("work", node => node.Instances("2").ThrowingEscalation("L1", once)).EndEvent("e")
            .BoundaryEscalation("edge", "work", "L1").EndEvent("told"));
        test.Run("2026-11-24");
        string.Join(' ', test.Nodes().Split(' ').Where(node => node is "e" or "told").Order()).ShouldBe(ends);
    }

    [Fact]
    public void A_receive_task_that_has_no_instances_hears_no_message_itself()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").ReceiveTask("work", "Done", node => node.Instances("null")).EndEvent("e"));
        test.Run("2026-11-24");
        test.Message("Done").Run("2026-11-25");
        test.Standing().ShouldBe("work");
    }

    [Fact]
    public void An_edge_that_waits_for_all_of_several_starts_no_path_for_the_one_that_an_instance_throws()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").ReceiveTask("work", "Done", node => node.Instances("2").ThrowingSignal("Told")).EndEvent("e")
            .BoundaryMultiple("edge", "work", events => events.Signal("Told").Message("Paid"), interrupting: true, all: true).EndEvent("both"));
        test.Message("Done").Run("2026-11-24");
        test.Message("Done").Run("2026-11-25");
        test.Standing().ShouldBe("work work#body");
        test.Message("Paid").Run("2026-11-26");
        test.Outcome().ShouldBe("both");
    }
}
