using Collections.Bpmn.Model;
using Collections.Xml;

namespace Collections.Bpmn.Reading;

/// <summary>Reads what lies inside a process or subprocess, nested subprocesses included.</summary>
internal sealed class ContainerReader(ModelIndex index)
{
    public ContainerContent Read(XmlElementNode xml, IFlowContainer container) => new(
        [.. xml.Elements.Select(child => ReadNode(child, container)).OfType<FlowNode>()],
        [.. xml.BpmnChildren("sequenceFlow").Select(child => ReadFlow(child, container))],
        [.. xml.BpmnChildren("dataObject").Select(ReadDataObject)],
        [.. xml.BpmnChildren("property").Select(child => new DataProperty().From(child))],
        [.. xml.BpmnChildren("laneSet").SelectMany(lanes => ReadLanes(lanes, null))]);

    private FlowNode? ReadNode(XmlElementNode xml, IFlowContainer container)
    {
        var node = FlowNodeReader.TryRead(xml, container, index);
        if (node is null) return null;
        index.AllNodes.Add(node);
        if (node.Id.Length > 0) index.Nodes.TryAdd(node.Id, node);
        if (node is SubProcess subProcess)
        {
            var content = Read(xml, subProcess);
            subProcess.Artifacts = ArtifactReader.Read(xml);
            (subProcess.Nodes, subProcess.Flows, subProcess.DataObjects, subProcess.Properties, subProcess.Lanes) = content;
        }
        return node;
    }

    private SequenceFlow ReadFlow(XmlElementNode xml, IFlowContainer container)
    {
        var flow = new SequenceFlow
        {
            Container = container,
            SourceRef = BpmnXml.Reference(xml.Attribute("sourceRef")) ?? "",
            TargetRef = BpmnXml.Reference(xml.Attribute("targetRef")) ?? "",
            Condition = xml.Expression("conditionExpression"),
            IsImmediate = xml.Flag("isImmediate", otherwise: true),
        }.From(xml);
        index.AllFlows.Add(flow);
        if (flow.Id.Length > 0) index.Flows.TryAdd(flow.Id, flow);
        return flow;
    }

    private static DataObject ReadDataObject(XmlElementNode xml) =>
        new DataObject { IsCollection = xml.Flag("isCollection", otherwise: false) }.From(xml);

    private IEnumerable<Lane> ReadLanes(XmlElementNode laneSet, Lane? outer)
    {
        foreach (var xml in laneSet.BpmnChildren("lane"))
        {
            var refs = xml.BpmnChildren("flowNodeRef").Select(child => BpmnXml.Reference(child.Text) ?? "");
            var lane = new Lane { NodeRefs = [.. refs], Outer = outer }.From(xml);
            index.AllLanes.Add(lane);
            yield return lane;
            foreach (var inner in xml.BpmnChildren("childLaneSet").SelectMany(lanes => ReadLanes(lanes, lane))) yield return inner;
        }
    }
}
