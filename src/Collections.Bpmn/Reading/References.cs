using Collections.Bpmn.Model;

namespace Collections.Bpmn.Reading;

/// <summary>Second pass: ids become objects. What dangles stays null; the validator says so.</summary>
internal static class References
{
    public static void Link(ModelIndex index)
    {
        foreach (var flow in index.AllFlows) LinkFlow(flow, index);
        foreach (var node in index.AllNodes) LinkNode(node, index);
        foreach (var lane in index.AllLanes) lane.Nodes = [.. lane.NodeRefs.Select(id => index.Nodes.GetValueOrDefault(id)).OfType<FlowNode>()];
    }

    private static void LinkFlow(SequenceFlow flow, ModelIndex index)
    {
        flow.Source = index.Nodes.GetValueOrDefault(flow.SourceRef);
        flow.Target = index.Nodes.GetValueOrDefault(flow.TargetRef);
        flow.Source?.OutgoingFlows.Add(flow);
        flow.Target?.IncomingFlows.Add(flow);
    }

    private static void LinkNode(FlowNode node, ModelIndex index)
    {
        switch (node)
        {
            case Activity activity: activity.Default = Default(node, index); break;
            case ExclusiveGateway gateway: gateway.Default = Default(node, index); break;
            case InclusiveGateway gateway: gateway.Default = Default(node, index); break;
            case ComplexGateway gateway: gateway.Default = Default(node, index); break;
            case BoundaryEvent boundary: Attach(boundary, index); break;
        }
    }

    private static SequenceFlow? Default(FlowNode node, ModelIndex index) =>
        BpmnXml.Reference(node.Xml?.Attribute("default")) is { } id ? index.Flows.GetValueOrDefault(id) : null;

    private static void Attach(BoundaryEvent boundary, ModelIndex index)
    {
        boundary.AttachedTo = index.Nodes.GetValueOrDefault(boundary.AttachedToRef) as Activity;
        boundary.AttachedTo?.AttachedEvents.Add(boundary);
        if (boundary.Definitions.Any(definition => definition is CompensateEventDefinition)) boundary.CompensationHandler = Handler(boundary, index);
    }

    /// <summary>The other end of an association that leaves the event, or comes to it.</summary>
    private static Activity? Handler(BoundaryEvent boundary, ModelIndex index)
    {
        foreach (var association in ((BpmnElement)boundary.Container).Xml!.BpmnChildren("association"))
        {
            var (source, target) = (BpmnXml.Reference(association.Attribute("sourceRef")), BpmnXml.Reference(association.Attribute("targetRef")));
            var other = source == boundary.Id ? target : target == boundary.Id ? source : null;
            if (other is not null && index.Nodes.GetValueOrDefault(other) is Activity handler) return handler;
        }
        return null;
    }
}
