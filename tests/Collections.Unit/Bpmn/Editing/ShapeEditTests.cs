using Collections.Bpmn.Diagrams;
using Collections.Bpmn.Editing;

namespace Collections.Unit.Bpmn.Editing;

public sealed class ShapeEditTests
{
    [Fact]
    public void A_shape_moves_with_its_boundary_event_their_labels_and_the_ends_of_its_edges() =>
        EditedModel.Changes(new SetBounds("a", new Bounds(220, 90, 100, 80))).ShouldBe("""
            -<dc:Bounds x="200" y="80" width="100" height="80" />
            +<dc:Bounds x="220" y="90" width="100" height="80" />
            -<dc:Bounds x="232" y="142" width="36" height="36" />
            -<bpmndi:BPMNLabel><dc:Bounds x="270" y="180" width="20" height="14" /></bpmndi:BPMNLabel>
            +<dc:Bounds x="252" y="152" width="36" height="36" />
            +<bpmndi:BPMNLabel><dc:Bounds x="290" y="190" width="20" height="14" /></bpmndi:BPMNLabel>
            -<di:waypoint x="200" y="120.0" />
            +<di:waypoint x="220" y="130" />
            -<di:waypoint x="300" y="120" />
            +<di:waypoint x="320" y="130" />
            -<di:waypoint x="250" y="178" />
            -<di:waypoint x="250" y="220" />
            +<di:waypoint x="270" y="188" />
            +<di:waypoint x="270" y="220" />
            """);

    [Fact]
    public void A_wider_shape_keeps_the_ends_of_its_edges_on_its_border()
    {
        var text = EditedModel.Changes(new SetBounds("a", new Bounds(200, 80, 150, 80)));
        text.ShouldContain("+<di:waypoint x=\"350\" y=\"120\" />");
        text.ShouldNotContain("x=\"136\"");
    }

    [Fact]
    public void What_a_subprocess_contains_goes_along_unless_it_is_said_otherwise()
    {
        BpmnEdit[] build = [
            new AddNode("subProcess", "sub", "p") { Bounds = new Bounds(500, 0, 300, 200), IsExpanded = true },
            new AddNode("task", "t", "sub") { Bounds = new Bounds(520, 20, 100, 80) },
            new AddNode("task", "u", "sub") { Bounds = new Bounds(660, 20, 100, 80) },
            new AddFlow("tu", "t", "u")];

        var along = EditedModel.Written([.. build, new SetBounds("sub", new Bounds(600, 50, 300, 200))]);
        along.ShouldContain("<dc:Bounds x=\"620\" y=\"70\" width=\"100\" height=\"80\" />");
        along.ShouldContain("<di:waypoint x=\"720\" y=\"110\" />");
        EditedModel.Written([.. build, new SetBounds("sub", new Bounds(600, 50, 300, 200)) { MovesContents = false }])
            .ShouldContain("<dc:Bounds x=\"520\" y=\"20\" width=\"100\" height=\"80\" />");
    }

    [Fact]
    public void Where_it_is_already_nothing_changes() => EditedModel.Written(new SetBounds("a", new Bounds(200, 80, 100, 80))).ShouldBe(EditedModel.Xml);

    [Fact]
    public void What_has_no_shape_is_not_moved()
    {
        EditedModel.Refused(new SetBounds("do", new Bounds(0, 0, 1, 1))).ShouldStartWith("expected an element that has a shape");
        EditedModel.Refused(new SetBounds("a", new Bounds(double.NaN, 0, 1, 1))).ShouldStartWith("expected finite bounds");
    }
}
