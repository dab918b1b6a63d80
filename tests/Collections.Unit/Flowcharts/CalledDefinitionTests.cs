using Collections.Bpmn.Elsa;
using Collections.Testing.Elsa;
using static Collections.Testing.Elsa.FlowchartBuilder;

namespace Collections.Unit.Flowcharts;

public class CalledDefinitionTests
{
    private static WorkflowDefinition Child => FlowchartBuilder.Of("child").Input("Message", "String").Output("Result", "Object").Variable("n", "Int32", "1")
        .Activity("show", "Elsa.WriteLine", ("text", Feel("Message + string(n)"))).Set("count", "n", "n + 1").Delay("wait", "00:00:10")
        .Activity("give", "Elsa.SetOutput", ("outputName", Literal("Result")), ("outputValue", Feel("\"got \" + Message"))).Chain("show", "count", "wait", "give").Build();

    [Fact]
    public void One_that_still_runs_is_not_run_again_beside_itself()
    {
        var parent = FlowchartBuilder.Of("parent").Variable("i", "Int32", "0").Start()
            .Activity("call", "Elsa.DispatchWorkflow", ("workflowDefinitionId", Literal("child"))).Set("next", "i", "i + 1").Decision("d", "i < 2").Chain("start", "call", "next", "d").Connect("d", "call", "True");
        FlowchartTrace.Of(parent.Build(), others: [Child]).ShouldEndWith("CALL_STILL_RUNS");
    }

    [Fact]
    public void A_finish_inside_ends_only_what_was_called()
    {
        var child = FlowchartBuilder.Of("child").Activity("finish", "Elsa.Finish").WriteLine("never").Connect("finish", "never").Build();
        var parent = FlowchartBuilder.Of("parent").Activity("call", "Elsa.ExecuteWorkflow", ("workflowDefinitionId", Literal("child")), ("waitForCompletion", Literal(true, "Boolean"))).WriteLine("after").Connect("call", "after");
        FlowchartTrace.Of(parent.Build(), others: [child]).ShouldBe("after closed");
    }

    [Fact]
    public void A_definition_that_is_not_there_or_runs_itself_is_refused()
    {
        var parent = FlowchartBuilder.Of("parent").Activity("call", "Elsa.ExecuteWorkflow", ("workflowDefinitionId", Literal("other"))).Build();
        FlowchartTrace.Of(parent).ShouldBe("call-missing");
        var other = FlowchartBuilder.Of("other").Activity("back", "Elsa.ExecuteWorkflow", ("workflowDefinitionId", Literal("parent"))).Build();
        FlowchartTrace.Of(parent, others: [parent, other]).ShouldBe("call-cycle");
    }
}
