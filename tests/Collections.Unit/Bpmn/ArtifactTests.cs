using Collections.Bpmn;
using Collections.Bpmn.Diagrams;
using Collections.Bpmn.Model;
using Collections.Unit.Bpmn.Editing;

namespace Collections.Unit.Bpmn;

/// <summary>What a drawing holds beside its flow.</summary>
public sealed class ArtifactTests
{
    private const string Pools = """
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="urn:d">
          <collaboration id="c">
            <participant id="us" processRef="p" /><participant id="them" />
            <messageFlow id="mf" sourceRef="us" targetRef="them" messageRef="m" />
            <textAnnotation id="n"><text>note</text></textAnnotation><group id="gr" categoryValueRef="cv" />
            <conversation id="talk"><participantRef>us</participantRef><participantRef>them</participantRef></conversation>
          </collaboration>
          <choreography id="ch"><participant id="x" /><choreographyTask id="ct" initiatingParticipantRef="x" /></choreography>
          <itemDefinition id="i" />
          <process id="p"><laneSet><lane id="outer"><childLaneSet><lane id="inner"><flowNodeRef>t</flowNodeRef><flowNodeRef>gone</flowNodeRef></lane></childLaneSet></lane></laneSet><task id="t" /></process>
        </definitions>
        """;

    [Fact]
    public void Shapes_and_edges_are_found_by_what_they_show()
    {
        var model = EditedModel.Read();

        model.FindShape("a")!.Bounds.ShouldBe(new Bounds(200, 80, 100, 80));
        model.FindShape("b")!.LabelBounds.ShouldBe(new Bounds(270, 180, 20, 14));
        model.FindEdge("f2")!.Waypoints.ShouldBe([new Waypoint(300, 120), new Waypoint(400, 120)]);
        model.FindShape("ta").ShouldBeNull();
        model.Diagrams.ShouldHaveSingleItem().PlaneElement.ShouldBe("p");
    }

    [Fact]
    public void Data_and_notes_are_found_where_they_are_drawn()
    {
        var process = EditedModel.Read().Processes[0];

        process.Artifacts.DataObjectReferences.ShouldHaveSingleItem().DataObjectRef.ShouldBe("do");
        process.Artifacts.TextAnnotations.ShouldHaveSingleItem().Text.ShouldBe("why");
        process.Artifacts.Associations.ShouldHaveSingleItem().TargetRef.ShouldBe("ta");
        var association = process.Nodes.Single(node => node.Id == "a").DataAssociations.ShouldHaveSingleItem();
        association.IsInput.ShouldBeTrue();
        association.SourceRefs.ShouldBe(["dor"]);
    }

    [Fact]
    public void Pools_have_message_flows_and_lanes_have_their_nodes()
    {
        var model = BpmnReader.Read(Pools, "a.bpmn").Definitions!;
        var pools = model.Collaborations[0];

        pools.MessageFlows.ShouldHaveSingleItem().MessageRef.ShouldBe("m");
        pools.Artifacts.Groups.ShouldHaveSingleItem().CategoryValueRef.ShouldBe("cv");
        var lane = model.Processes[0].Lanes[1];
        lane.Outer!.Id.ShouldBe("outer");
        lane.Nodes.ShouldHaveSingleItem().Id.ShouldBe("t");
    }

    [Fact]
    public void Choreographies_and_conversations_are_kept_as_elements()
    {
        var model = BpmnReader.Read(Pools, "a.bpmn").Definitions!;

        model.KeptElements.Select(element => element.ElementName).ShouldBe(["choreography", "itemDefinition"]);
        model.KeptElements[0].Children[1].ElementName.ShouldBe("choreographyTask");
        model.Collaborations[0].Conversations.ShouldHaveSingleItem().ElementName.ShouldBe("conversation");
    }
}
