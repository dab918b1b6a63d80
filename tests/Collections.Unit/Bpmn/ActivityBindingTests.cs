using Collections.Bpmn;
using Collections.Bpmn.Bindings;
using Collections.Bpmn.Model;
using Collections.Testing.Bpmn;

namespace Collections.Unit.Bpmn;

public sealed class ActivityBindingTests
{
    [Theory]
    [InlineData("""{"typeName":"String","expression":{"type":"Literal","value":"first-reminder"}}""", BoundInputKind.Literal, "String", "first-reminder")]
    [InlineData("""{"typeName":"Int32","expression":{"type":"Literal","value":80}}""", BoundInputKind.Literal, "Int32", "80")]
    [InlineData("""{"typeName":"Boolean","expression":{"type":"Literal","value":true}}""", BoundInputKind.Literal, "Boolean", "true")]
    [InlineData("""{"typeName":"String","expression":{"type":"Literal","value":null}}""", BoundInputKind.Literal, "String", null)]
    [InlineData("""{"typeName":"String","expression":{"type":"Feel","value":"days past due > 30"}}""", BoundInputKind.Feel, "String", "days past due > 30")]
    [InlineData("""{"typeName":"String[]","expression":{"type":"Object","value":"[\"a\"]"}}""", BoundInputKind.Structure, "String[]", "[\"a\"]")]
    [InlineData("""{"typeName":"String","expression":{"type":"Variable","value":{"id":"v1","name":"segment"}}}""", BoundInputKind.Variable, "String", "segment")]
    [InlineData("""{"typeName":"String","expression":{"type":"JavaScript","value":"1+1"}}""", BoundInputKind.Foreign, "String", "1+1")]
    [InlineData("""{"TypeName":"String","Expression":{"Type":"Literal","Value":"x"}}""", BoundInputKind.Literal, "String", "x")]
    [InlineData("""[{"label":"a"}]""", BoundInputKind.Plain, null, """[{"label":"a"}]""")]
    [InlineData("\"bare\"", BoundInputKind.Literal, null, "bare")]
    [InlineData("null", BoundInputKind.Literal, null, null)]
    public void Inputs_are_read_as_a_stored_definition_has_them(string json, BoundInputKind kind, string? typeName, string? text)
    {
        var input = BoundInputReader.Read("x", json, default).Input!;

        (input.Kind, input.TypeName, input.ExpressionText, input.Json).ShouldBe((kind, typeName, text, json));
    }

    [Fact]
    public void JSON_at_the_depth_limit_is_read_and_deeper_JSON_is_refused()
    {
        BoundInputReader.Read("x", Nested(BoundInputReader.JsonDepth), default).Input.ShouldNotBeNull();
        BoundInputReader.Read("x", Nested(BoundInputReader.JsonDepth + 1), default).Error.ShouldNotBeNull();
    }

    [Fact]
    public void A_binding_keeps_the_order_of_its_inputs()
    {
        var task = Only(BpmnBuilder.Process("p").StartEvent("s")
            .ServiceTask("t", node => node.Binding("Collections.AssignQueue", ("queue", "soft"), ("skill", "spanish")).Feel("ranking", "total due"))
            .EndEvent("e").Build());

        task.Binding!.ActivityType.ShouldBe("Collections.AssignQueue");
        task.Binding.Inputs.Select(input => (input.Name, input.ExpressionType, input.ExpressionText))
            .ShouldBe([("queue", "Literal", "soft"), ("skill", "Literal", "spanish"), ("ranking", "Feel", "total due")]);
        task.Binding.Find("skill")!.Kind.ShouldBe(BoundInputKind.Literal);
    }

    [Theory]
    [InlineData("<e:activityBinding/>", "activityType")]
    [InlineData("<e:activityBinding activityType='A'><e:input>1</e:input></e:activityBinding>", "attribute name")]
    [InlineData("<e:activityBinding activityType='A'><e:input name='x'>1</e:input><e:input name='x'>2</e:input></e:activityBinding>", "'x' again")]
    [InlineData("<e:activityBinding activityType='A'><e:input name='x'>{</e:input></e:activityBinding>", "expected JSON")]
    [InlineData("<e:activityBinding activityType='A'/><e:activityBinding activityType='B'/>", "found 2")]
    public void A_binding_that_cannot_be_meant_is_a_finding(string xml, string message)
    {
        var result = BpmnReader.Read(
            "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' xmlns:e='https://elsaworkflows.io/schemas/bpmn/v1'>"
            + $"<process id='p'><serviceTask id='t'><extensionElements>{xml}</extensionElements></serviceTask></process></definitions>",
            "x");

        var finding = result.Findings.ShouldHaveSingleItem();
        (finding.Rule, finding.ElementId).ShouldBe(("activity-binding", "t"));
        finding.Message.ShouldContain(message);
    }

    private static ServiceTask Only(BpmnDefinitions definitions) => definitions.Processes[0].Nodes.OfType<ServiceTask>().Single();

    private static string Nested(int depth) => new string('[', depth) + new string(']', depth);
}
