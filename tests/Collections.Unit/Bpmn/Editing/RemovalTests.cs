using Collections.Bpmn.Editing;

namespace Collections.Unit.Bpmn.Editing;

public sealed class RemovalTests
{
    [Fact]
    public void An_activity_goes_with_all_that_has_no_meaning_without_it()
    {
        var text = EditedModel.Written(new RemoveElement("a"));
        foreach (var id in (string[])["a", "b", "f1", "f2", "f3", "as", "dia", "a_di", "b_di", "f1_di", "f2_di", "f3_di"])
        {
            text.ShouldNotContain($"\"{id}\"");
            text.ShouldNotContain($">{id}<");
        }
        foreach (var id in (string[])["s", "e", "ta", "dor", "do", "pr", "s_di", "e_di", "l1", "m1"]) text.ShouldContain($"\"{id}\"");
        text.ShouldNotContain("incoming");
    }

    [Fact]
    public void A_flow_goes_with_its_listings_its_edge_and_the_default_that_named_it() =>
        EditedModel.Changes(new RemoveElement("f2")).ShouldBe("""
            -name='Call' default="f2" x:owner="risk">
            +name='Call' x:owner="risk">
            -<bpmn:outgoing>f2</bpmn:outgoing>
            -<bpmn:incoming>f2</bpmn:incoming>
            -<bpmn:sequenceFlow id="f2" sourceRef="a" targetRef="e" />
            -<bpmndi:BPMNEdge id="f2_di" bpmnElement="f2">
            -<di:waypoint x="300" y="120" />
            -<di:waypoint x="400" y="120" />
            -</bpmndi:BPMNEdge>
            """);

    [Fact]
    public void Data_goes_with_its_references_and_their_associations() =>
        EditedModel.Changes(new RemoveElement("do")).ShouldBe("""
            -<bpmn:dataInputAssociation id="dia">
            -<bpmn:sourceRef>dor</bpmn:sourceRef>
            -<bpmn:targetRef>pr</bpmn:targetRef>
            -</bpmn:dataInputAssociation>
            -<bpmn:dataObject id="do" />
            -<bpmn:dataObjectReference id="dor" dataObjectRef="do" />
            """);

    [Fact]
    public void What_is_added_and_removed_again_leaves_no_trace() =>
        EditedModel.Written(new AddNode("task", "t", "p") { LaneId = "l1", Bounds = new(1, 2, 3, 4) }, new AddFlow("st", "s", "t"), new RemoveElement("t")).ShouldBe(EditedModel.Xml);

    [Fact]
    public void The_definitions_stay() => EditedModel.Refused(new RemoveElement("d")).ShouldStartWith("expected an element of the definitions");
}
