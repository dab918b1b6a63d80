using Collections.Bpmn.Diagrams;
using Collections.Bpmn.Editing;

namespace Collections.Unit.Bpmn.Editing;

public sealed class FlowEditTests
{
    [Fact]
    public void A_flow_is_added_with_its_listings_and_its_edge() =>
        EditedModel.Changes(new AddFlow("f4", "s", "e") { Name = "skip" }).ShouldBe("""
            -<bpmn:startEvent id="s"><bpmn:outgoing>f1</bpmn:outgoing></bpmn:startEvent>
            +<bpmn:startEvent id="s"><bpmn:outgoing>f1</bpmn:outgoing><bpmn:outgoing>f4</bpmn:outgoing></bpmn:startEvent>
            +<bpmn:incoming>f4</bpmn:incoming>
            +<bpmn:sequenceFlow id="f4" name="skip" sourceRef="s" targetRef="e" />
            +<bpmndi:BPMNEdge id="f4_di" bpmnElement="f4">
            +<di:waypoint x="136" y="120" />
            +<di:waypoint x="400" y="120" />
            +</bpmndi:BPMNEdge>
            """);

    [Fact]
    public void A_flow_is_reconnected_and_its_edge_follows() =>
        EditedModel.Changes(new ReconnectFlow("f3", null, "a")).ShouldBe("""
            +<bpmn:incoming>f3</bpmn:incoming>
            -<bpmn:incoming>f3</bpmn:incoming>
            -<bpmn:sequenceFlow id="f3" sourceRef="b" targetRef="e" />
            +<bpmn:sequenceFlow id="f3" sourceRef="b" targetRef="a" />
            -<di:waypoint x="418" y="138" />
            +<di:waypoint x="300" y="149.7619" />
            """);

    [Fact]
    public void The_node_that_a_flow_leaves_no_more_forgets_it_as_its_default()
    {
        var text = EditedModel.Written(new ReconnectFlow("f2", "s", null));
        text.ShouldContain("sourceRef=\"s\" targetRef=\"e\"");
        text.ShouldNotContain("default=");
    }

    [Theory]
    [InlineData("e", "a", "expected a source that a flow may leave")]
    [InlineData("a", "s", "expected a target that a flow may reach")]
    [InlineData("a", "b", "expected a target that a flow may reach")]
    [InlineData("a", "f1", "expected the id of a flow node as target")]
    public void A_flow_that_cannot_be_is_refused(string source, string target, string message) =>
        EditedModel.Refused(new AddFlow("f4", source, target)).ShouldStartWith(message);

    [Theory]
    [InlineData("f1", "expected an id that is free")]
    [InlineData("f1_di", "expected an id that is free")]
    [InlineData("1a", "expected an XML name")]
    [InlineData("a:b", "expected an XML name")]
    public void An_id_that_cannot_be_given_is_refused(string id, string message) => EditedModel.Refused(new AddFlow(id, "s", "e")).ShouldStartWith(message);

    [Fact]
    public void A_flow_does_not_cross_the_border_of_a_subprocess() =>
        EditedModel.Refused(new AddNode("subProcess", "sub", "p"), new AddNode("task", "t", "sub"), new AddFlow("f4", "a", "t")).ShouldStartWith("expected both ends in one process or subprocess");

    [Fact]
    public void Waypoints_are_laid_and_those_that_stay_are_left() =>
        EditedModel.Changes(new SetWaypoints("f1", [new(136, 120), new(150, 90.5), new(200, 120)])).ShouldBe("""
            -<di:waypoint x="200" y="120.0" />
            +<di:waypoint x="150" y="90.5" />
            +<di:waypoint x="200" y="120" />
            """);

    [Fact]
    public void An_edge_has_two_points_at_least() => EditedModel.Refused(new SetWaypoints("f1", [new(1, 1)])).ShouldStartWith("expected 2 to");

    [Fact]
    public void An_association_is_given_an_edge_where_it_has_none() =>
        EditedModel.Changes(new SetWaypoints("as", [new(1, 2), new(3, 4)])).ShouldBe("""
            +<bpmndi:BPMNEdge id="as_di" bpmnElement="as">
            +<di:waypoint x="1" y="2" />
            +<di:waypoint x="3" y="4" />
            +</bpmndi:BPMNEdge>
            """);
}
