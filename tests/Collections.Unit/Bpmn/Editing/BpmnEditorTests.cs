using Collections.Bpmn;
using Collections.Bpmn.Editing;

namespace Collections.Unit.Bpmn.Editing;

public sealed class BpmnEditorTests
{
    [Fact]
    public void Without_edits_every_byte_stays() => EditedModel.Written().ShouldBe(EditedModel.Xml);

    [Fact]
    public void A_name_is_changed_between_its_own_quotes() =>
        EditedModel.Changes(new RenameElement("a", "Call & \"ask\"")).ShouldBe("""
            -name='Call' default="f2" x:owner="risk">
            +name='Call &amp; "ask"' default="f2" x:owner="risk">
            """);

    [Fact]
    public void A_name_is_taken_away() =>
        EditedModel.Changes(new RenameElement("l1", null)).ShouldBe("""
            -<bpmn:lane id="l1" name="Office">
            +<bpmn:lane id="l1">
            """);

    [Fact]
    public void Documentation_goes_before_everything_else() =>
        EditedModel.Changes(new SetDocumentation("a", "Within\nhours")).ShouldBe("""
            +<bpmn:documentation>Within
            +hours</bpmn:documentation>
            """);

    [Fact]
    public void Documentation_is_set_and_taken_away_again() =>
        EditedModel.Written(new SetDocumentation("e", "x"), new SetDocumentation("e", null)).ShouldBe(EditedModel.Xml);

    [Fact]
    public void A_condition_is_marked_formal_so_that_it_may_name_its_language() =>
        EditedModel.Changes(new SetCondition("f2", "amount < 3", "https://www.omg.org/spec/DMN/20191111/FEEL/")).ShouldEndWith("""
            +<bpmn:sequenceFlow id="f2" sourceRef="a" targetRef="e">
            +<bpmn:conditionExpression xsi:type="bpmn:tFormalExpression" language="https://www.omg.org/spec/DMN/20191111/FEEL/">amount &lt; 3</bpmn:conditionExpression>
            +</bpmn:sequenceFlow>
            """);

    [Fact]
    public void A_default_is_named_and_forgotten()
    {
        EditedModel.Changes(new SetDefaultFlow("a", null)).ShouldBe("""
            -name='Call' default="f2" x:owner="risk">
            +name='Call' x:owner="risk">
            """);
        EditedModel.Refused(new SetDefaultFlow("a", "f1")).ShouldBe("expected a sequence flow that leaves 'a', found a sequenceFlow that does not");
        EditedModel.Refused(new SetDefaultFlow("e", "f1")).ShouldStartWith("expected an activity");
    }

    [Fact]
    public void A_binding_is_added_beside_foreign_extensions() =>
        EditedModel.Changes(new SetActivityBinding("e", "Collections.CloseCase", [new("reason", "\"cured\"")])).ShouldContain("""
            +<bpmn:extensionElements>
            +<elsa:activityBinding activityType="Collections.CloseCase">
            +<elsa:input name="reason">"cured"</elsa:input>
            +</elsa:activityBinding>
            +</bpmn:extensionElements>
            """);

    [Fact]
    public void A_binding_is_read_as_it_was_set_and_its_inputs_one_by_one()
    {
        var set = new SetActivityBinding("a", "Collections.CreateTask", [new("title", "\"Call\""), new("queue", "\"q\"")]);
        var result = BpmnEditor.Apply(EditedModel.Read(), [set, new SetActivityInput("a", "queue", "\"z\""), new SetActivityInput("a", "title", null)]);

        var binding = result.Definitions!.Processes[0].Nodes.Single(node => node.Id == "a").Binding!;
        binding.ActivityType.ShouldBe("Collections.CreateTask");
        binding.Inputs.ShouldHaveSingleItem().Json.ShouldBe("\"z\"");
        BpmnWriter.Write(result.Definitions).ShouldContain("<x:audit by=\"ana\" />");
    }

    [Fact]
    public void A_binding_is_taken_away_without_a_trace() =>
        EditedModel.Written(new SetActivityBinding("e", "X", []), new SetActivityBinding("e", null, []))
            .Replace(" xmlns:elsa=\"https://elsaworkflows.io/schemas/bpmn/v1\"", "", StringComparison.Ordinal).ShouldBe(EditedModel.Xml);

    [Theory]
    [InlineData("{")]
    [InlineData("")]
    public void An_input_that_is_not_JSON_is_refused(string json) =>
        EditedModel.Refused(new SetActivityBinding("a", "X", [new("i", json)])).ShouldStartWith("expected JSON");

    [Fact]
    public void Edits_are_applied_all_or_none_and_the_model_given_does_not_change()
    {
        var model = EditedModel.Read();
        var result = BpmnEditor.Apply(model, [new RenameElement("a", "x"), new RenameElement("nobody", "y"), new RemoveElement("none")]);

        result.Definitions.ShouldBeNull();
        result.Findings.Select(finding => finding.ElementId).ShouldBe(["nobody", "none"]);
        BpmnWriter.Write(model).ShouldBe(EditedModel.Xml);
    }

    [Fact]
    public void What_XML_cannot_hold_is_refused()
    {
        var result = BpmnEditor.Apply(EditedModel.Read(), [new RenameElement("a", "\u0001")]);

        result.Definitions.ShouldBeNull();
        result.Findings.ShouldHaveSingleItem().Rule.ShouldBe("xml-malformed");
    }

    [Theory]
    [InlineData("id")]
    [InlineData("sourceRef")]
    [InlineData("a b=\"c\"")]
    [InlineData("xmlns")]
    public void An_attribute_with_an_edit_of_its_own_is_refused(string name) =>
        EditedModel.Refused(new SetAttributeValue("a", name, "x")).ShouldStartWith("expected a plain attribute");

    [Fact]
    public void A_plain_attribute_is_set() =>
        EditedModel.Changes(new SetAttributeValue("b", "cancelActivity", "false")).ShouldBe("""
            -<bpmn:boundaryEvent id="b" attachedToRef="a">
            +<bpmn:boundaryEvent id="b" attachedToRef="a" cancelActivity="false">
            """);

    [Fact]
    public void An_extension_is_set_in_its_place()
    {
        EditedModel.Changes(new SetExtension("a", "urn:x", "audit", new([new("by", "bea"), new("when", "today")], "ok"))).ShouldBe("""
            -<bpmn:extensionElements><x:audit by="ana" /></bpmn:extensionElements>
            +<bpmn:extensionElements><x:audit by="bea" when="today">ok</x:audit></bpmn:extensionElements>
            """);
        EditedModel.Refused(new SetExtension("a", "", "audit", null)).ShouldStartWith("expected the namespace");
    }

    [Fact]
    public void Loops_are_set_and_replaced()
    {
        EditedModel.Changes(new SetLoop("a", new StandardLoop("open", TestBefore: true, Maximum: 3))).ShouldContain("""
            +<bpmn:standardLoopCharacteristics testBefore="true" loopMaximum="3">
            """);
        var text = EditedModel.Written(new SetLoop("a", new StandardLoop("open")), new SetLoop("a", new MultiInstance("3", IsSequential: true, CompletionCondition: "done")));
        text.ShouldNotContain("standardLoop");
        text.ShouldContain("""<bpmn:multiInstanceLoopCharacteristics isSequential="true">""");
    }
}
