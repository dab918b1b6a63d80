using System.Text.Json.Nodes;
using Collections.Bpmn.Elsa;
using Collections.Engine.Flowcharts;
using Collections.Testing.Elsa;
using static Collections.Testing.Elsa.FlowchartBuilder;

namespace Collections.Unit.Flowcharts;

/// <summary>Outputs of activities that are bound to variables: they arrive, or are refused by name.</summary>
public class BoundOutputTests
{
    private static WorkflowDefinition Child => FlowchartBuilder.Of("child").Output("Answer", "String")
        .Activity("give", "Elsa.SetOutput", ("outputName", Literal("Answer")), ("outputValue", Literal("yes"))).Build();

    [Theory]
    [InlineData(FlowchartMode.Counter, "n > 3", "yes true closed")]
    [InlineData(FlowchartMode.Token, "n > 3", "yes true closed")]
    [InlineData(FlowchartMode.Counter, "n > 4", "no false closed")]
    [InlineData(FlowchartMode.Counter, "null", "no false closed")]
    public void A_condition_gives_whether_it_held(FlowchartMode mode, string feel, string expected)
    {
        var chart = FlowchartBuilder.Of("f").Variable("n", "Int32", "4").Variable("held", "Boolean")
            .Activity("if", "Elsa.If", ("condition", Feel(feel)), ("then", Line("yes")), ("else", Line("no")), ("result", To("held")))
            .Activity("show", "Elsa.WriteLine", ("text", Feel("string(held)"))).Connect("if", "show");
        FlowchartTrace.Of(chart.Build(), mode).ShouldBe(expected);
    }

    [Fact]
    public void An_output_may_go_to_an_output_of_the_workflow()
    {
        var chart = FlowchartBuilder.Of("f").Output("Said", "String").Activity("call", "child", ("workflowDefinitionId", "child"), ("answer", To("Said")))
            .Activity("show", "Elsa.WriteLine", ("text", Feel("Said"))).Connect("call", "show");
        FlowchartTrace.Of(chart.Build(), others: [Child]).ShouldBe("yes closed");
    }

    [Theory]
    [InlineData("Elsa.Event", "result")]
    [InlineData("Elsa.WriteLine", "printed")]
    [InlineData("Elsa.DispatchWorkflow", "result")]
    [InlineData("Elsa.ExecuteWorkflow", "answer")]
    [InlineData("child", "result")]
    public void One_that_never_comes_is_refused_with_its_activity_and_name(string type, string output)
    {
        (string, JsonNode) what = type switch
        {
            "Elsa.Event" or "Elsa.WriteLine" => ("eventName", Literal("Paid")),
            "child" => ("workflowDefinitionId", "child"),
            _ => ("workflowDefinitionId", Literal("child")),
        };
        var chart = FlowchartBuilder.Of("f").Variable("taken", "Object").Activity("a", type, what, (output, To("taken")));

        var error = FlowchartTrace.Run(chart.Build(), others: [Child]).ShouldHaveSingleItem();

        (error.Code, error.ElementId).ShouldBe(("output-undelivered", "a"));
        error.Message.ShouldNotBeNull().ShouldContain($"'{output}'");
    }

    [Fact]
    public void One_that_goes_to_nothing_that_is_declared_is_refused_with_its_activity_and_name()
    {
        var chart = FlowchartBuilder.Of("f").Activity("call", "child", ("workflowDefinitionId", "child"), ("answer", To("nowhere")));
        var error = FlowchartTrace.Run(chart.Build(), others: [Child]).ShouldHaveSingleItem();
        (error.Code, error.ElementId).ShouldBe(("output-target", "call"));
        error.Message.ShouldNotBeNull().ShouldContain("'nowhere'");
    }

    private static JsonObject To(string variable) => new() { ["typeName"] = "Object", ["memoryReference"] = new JsonObject { ["id"] = variable } };
}
