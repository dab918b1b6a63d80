using Collections.Bpmn.Model;

namespace Collections.Bpmn.Validation.Rules;

/// <summary>Who draws one of the two draws both; and then nothing may begin or end beside them.</summary>
internal static class StartAndEndTogether
{
    public const string StartMissing = "start-event-missing";
    public const string EndMissing = "end-event-missing";
    public const string LooseIncoming = "incoming-missing";
    public const string LooseOutgoing = "outgoing-missing";

    public static void Check(ValidationContext context)
    {
        foreach (var container in context.Containers.Where(container => container is not AdHocSubProcess)) CheckContainer(container, context);
    }

    private static void CheckContainer(IFlowContainer container, ValidationContext context)
    {
        var drawn = container.Nodes.OfType<StartEvent>().Any();
        var starts = drawn || container.Nodes.Any(IsStart);
        var ends = container.Nodes.OfType<EndEvent>().Any();
        if (ends && !starts)
            context.Error(StartMissing, (BpmnElement)container, $"'{container.Id}' has an end event but no start event: add one");
        if (drawn && !ends)
            context.Error(EndMissing, (BpmnElement)container, $"'{container.Id}' has a start event but no end event: add one");
        foreach (var node in container.Nodes.Where(NeedsFlows)) CheckNode(node, starts, ends, context);
    }

    private static void CheckNode(FlowNode node, bool starts, bool ends, ValidationContext context)
    {
        if (starts && node.Incoming.Count == 0 && !IsStart(node) && node is not (BoundaryEvent or EndEvent) && !LinkEvents.Catches(node))
            context.Error(LooseIncoming, node, $"nothing leads to {node}: connect it or remove it");
        if (ends && node.Outgoing.Count == 0 && node is not (EndEvent or StartEvent or BoundaryEvent) && !LinkEvents.Throws(node))
            context.Error(LooseOutgoing, node, $"nothing leads on from {node}: connect it to the next step or to an end event");
    }

    private static bool IsStart(FlowNode node) =>
        node is StartEvent or ReceiveTask { Instantiate: true } or EventBasedGateway { Instantiate: true };

    private static bool NeedsFlows(FlowNode node) =>
        node is not (SubProcess { TriggeredByEvent: true } or Activity { IsForCompensation: true });
}
