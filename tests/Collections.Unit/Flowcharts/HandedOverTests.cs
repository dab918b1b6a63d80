using System.Text.Json.Nodes;
using Collections.Bpmn.Elsa;
using Collections.Engine.Flowcharts;
using Collections.Testing.Elsa;
using static Collections.Testing.Elsa.FlowchartBuilder;

namespace Collections.Unit.Flowcharts;

/// <summary>What a definition hands to one that it runs, and takes from it.</summary>
public class HandedOverTests
{
    private static WorkflowDefinition Greeter => FlowchartBuilder.Of("greeter").Input("Message", "String").Output("Answer", "String")
        .Activity("show", "Elsa.WriteLine", ("text", Feel("Message")))
        .Activity("give", "Elsa.SetOutput", ("outputName", Literal("Answer")), ("outputValue", Feel("\"got \" + Message"))).Chain("show", "give").Build();

    [Theory]
    [InlineData(FlowchartMode.Counter)]
    [InlineData(FlowchartMode.Token)]
    public void A_literal_reaches_the_definition_and_its_outputs_come_back_in_the_result(FlowchartMode mode)
    {
        var parent = FlowchartBuilder.Of("parent").Variable("got", "Object")
            .Activity("call", "Elsa.ExecuteWorkflow", ("workflowDefinitionId", Literal("greeter")), ("input", Wrapped("ObjectDictionary", "Object", "{\"Message\": \"hello\"}")), ("result", To("got")))
            .Activity("after", "Elsa.WriteLine", ("text", Feel("got.output.Answer + \", \" + got.status"))).Connect("call", "after");
        FlowchartTrace.Of(parent.Build(), mode, [Greeter]).ShouldBe("hello got hello, Finished closed");
    }

    [Theory]
    [InlineData(FlowchartMode.Counter)]
    [InlineData(FlowchartMode.Token)]
    public void A_value_in_feel_is_evaluated_over_the_callers_variables(FlowchartMode mode)
    {
        var parent = FlowchartBuilder.Of("parent").Variable("name", "String", "Ana").Variable("got", "Object").Set("set", "name", "name + \" Lima\"")
            .Activity("call", "Elsa.ExecuteWorkflow", ("workflowDefinitionId", Literal("greeter")), ("input", Feel("{ Message: \"hello \" + name }")), ("result", To("got")))
            .Activity("after", "Elsa.WriteLine", ("text", Feel("got.output.Answer"))).Chain("set", "call", "after");
        FlowchartTrace.Of(parent.Build(), mode, [Greeter]).ShouldBe("hello Ana Lima got hello Ana Lima closed");
    }

    [Theory]
    [InlineData(FlowchartMode.Counter)]
    [InlineData(FlowchartMode.Token)]
    public void A_definition_used_as_an_activity_takes_its_inputs_and_sets_the_callers_variable(FlowchartMode mode)
    {
        var parent = FlowchartBuilder.Of("parent").Variable("name", "String", "Ana").Variable("got", "String")
            .Add(Used("greet", "greeter", ("message", Feel("name")), ("answer", To("got"))))
            .Activity("after", "Elsa.WriteLine", ("text", Feel("got"))).Connect("greet", "after");
        FlowchartTrace.Of(parent.Build(), mode, [Greeter]).ShouldBe("Ana got Ana closed");
    }

    [Theory]
    [InlineData(FlowchartMode.Counter)]
    [InlineData(FlowchartMode.Token)]
    public void Values_go_through_a_definition_in_between(FlowchartMode mode)
    {
        var middle = FlowchartBuilder.Of("middle").Input("Name", "String").Output("Text", "String").Variable("got", "Object")
            .Activity("call", "Elsa.ExecuteWorkflow", ("workflowDefinitionId", Literal("greeter")), ("input", Feel("{ Message: \"dear \" + Name }")), ("result", To("got")))
            .Activity("give", "Elsa.SetOutput", ("outputName", Literal("Text")), ("outputValue", Feel("got.output.Answer + \"!\""))).Connect("call", "give").Build();
        var parent = FlowchartBuilder.Of("parent").Variable("got", "String")
            .Add(Used("first", "middle", ("name", Literal("Ana")), ("text", To("got"))))
            .Activity("between", "Elsa.WriteLine", ("text", Feel("got")))
            .Add(Used("second", "middle", ("name", Literal("Rui")), ("text", To("got"))))
            .Activity("after", "Elsa.WriteLine", ("text", Feel("got"))).Chain("first", "between", "second", "after");
        FlowchartTrace.Of(parent.Build(), mode, [Greeter, middle]).ShouldBe("dear Ana got dear Ana! dear Rui got dear Rui! closed");
    }

    [Theory]
    [InlineData("Elsa.ExecuteWorkflow", null, "A hello after closed")]
    [InlineData("Elsa.DispatchWorkflow", true, "A hello after closed")]
    [InlineData("Elsa.DispatchWorkflow", false, "A after hello closed")]
    [InlineData("Elsa.DispatchWorkflow", null, "A after hello closed")]
    public void What_is_executed_is_waited_for_and_what_is_dispatched_only_where_that_is_said(string type, bool? waits, string expected)
    {
        var slow = FlowchartBuilder.Of("slow").Input("Message", "String").Delay("wait", "1.00:00:00").Activity("show", "Elsa.WriteLine", ("text", Feel("Message"))).Connect("wait", "show").Build();
        (string, JsonNode)[] members = [("workflowDefinitionId", Literal("slow")), ("input", Feel("{ Message: \"hello\" }")), .. waits is { } given ? [("waitForCompletion", Literal(given, "Boolean"))] : Array.Empty<(string, JsonNode)>()];
        var parent = FlowchartBuilder.Of("parent").WriteLine("A", "after").Activity("call", type, members).Chain("A", "call", "after").Build();
        foreach (var mode in Enum.GetValues<FlowchartMode>()) FlowchartTrace.Of(parent, mode, [slow]).ShouldBe(expected);
    }

    [Fact]
    public void An_input_that_the_definition_does_not_have_is_refused_by_name()
    {
        Refused(FlowchartBuilder.Of("parent").Activity("call", "Elsa.ExecuteWorkflow", ("workflowDefinitionId", Literal("greeter")), ("input", Feel("{ Message: \"a\", Tone: \"b\" }"))), "input-unknown", "Tone");
        Refused(FlowchartBuilder.Of("parent").Activity("call", "Elsa.DispatchWorkflow", ("workflowDefinitionId", Literal("greeter")), ("input", Wrapped("ObjectDictionary", "Object", "{\"Tone\": 1}"))), "input-unknown", "Tone");
        Refused(FlowchartBuilder.Of("parent").Add(Used("call", "greeter", ("tone", Literal("b")))), "input-unknown", "tone");
    }

    [Fact]
    public void A_definition_used_as_an_activity_that_is_not_there_or_runs_itself_is_refused_by_its_id()
    {
        Refused(FlowchartBuilder.Of("parent").Add(Used("call", "nobody")), "call-missing", "nobody");
        Refused(FlowchartBuilder.Of("greeter").Add(Used("call", "greeter")), "call-cycle", "greeter");
    }

    [Theory]
    [InlineData(FlowchartMode.Counter)]
    [InlineData(FlowchartMode.Token)]
    public void An_output_that_is_set_keeps_the_last_value_and_is_known_to_what_follows(FlowchartMode mode)
    {
        var chart = FlowchartBuilder.Of("f").Output("Sum", "Int32").Activity("one", "Elsa.SetOutput", ("outputName", Literal("Sum")), ("outputValue", Literal("4", "Int32")))
            .Activity("two", "Elsa.SetOutput", ("outputName", Literal("Sum")), ("outputValue", Feel("Sum * 2")))
            .Activity("show", "Elsa.WriteLine", ("text", Feel("string(Sum)"))).Chain("one", "two", "show");
        FlowchartTrace.Of(chart.Build(), mode).ShouldBe("8 closed");
    }

    [Theory]
    [InlineData(FlowchartMode.Counter)]
    [InlineData(FlowchartMode.Token)]
    public void An_output_that_is_set_without_a_value_has_none(FlowchartMode mode)
    {
        var chart = FlowchartBuilder.Of("f").Output("Sum", "Int32").Activity("one", "Elsa.SetOutput", ("outputName", Literal("Sum")), ("outputValue", Literal("4", "Int32")))
            .Activity("two", "Elsa.SetOutput", ("outputName", Literal("Sum"))).Activity("show", "Elsa.WriteLine", ("text", Feel("if Sum = null then \"none\" else \"some\""))).Chain("one", "two", "show");
        FlowchartTrace.Of(chart.Build(), mode).ShouldBe("none closed");
    }

    [Fact]
    public void An_output_that_nobody_declares_is_refused_by_name() =>
        Refused(FlowchartBuilder.Of("f").Output("Sum", "Int32").Activity("give", "Elsa.SetOutput", ("outputName", Literal("Total")), ("outputValue", Literal("4", "Int32"))), "output-unknown", "Total");

    private static void Refused(FlowchartBuilder parent, string rule, string name)
    {
        var error = FlowchartTrace.Run(parent.Build(), others: [Greeter]).ShouldHaveSingleItem();
        error.Code.ShouldBe(rule);
        error.Message.ShouldNotBeNull().ShouldContain($"'{name}'");
    }

    private static JsonObject Used(string id, string definition, params (string Name, JsonNode Value)[] members) =>
        FlowchartBuilder.Of(id, definition, [("workflowDefinitionId", definition), .. members]);

    /// <summary>An output that goes to a variable.</summary>
    private static JsonObject To(string variable) => new() { ["typeName"] = "Object", ["memoryReference"] = new JsonObject { ["id"] = variable } };
}
