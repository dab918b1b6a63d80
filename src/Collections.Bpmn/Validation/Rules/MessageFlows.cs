using Collections.Bpmn.Model;
using Collections.Bpmn.Reading;
using Collections.Xml;

namespace Collections.Bpmn.Validation.Rules;

/// <summary>A message flow goes from one pool to another.</summary>
internal static class MessageFlows
{
    public const string SamePool = "message-flow-pool";
    public const string FromStart = "message-flow-from-start";
    public const string ToEnd = "message-flow-to-end";

    public static void Check(ValidationContext context)
    {
        var pools = Pools(context);
        var nodes = context.Nodes.Where(node => node.Id.Length > 0).DistinctBy(node => node.Id).ToDictionary(node => node.Id, StringComparer.Ordinal);
        foreach (var collaboration in context.Definitions.Collaborations)
        {
            foreach (var flow in collaboration.Xml!.BpmnChildren("messageFlow")) CheckFlow(flow, pools, nodes, context);
        }
    }

    private static void CheckFlow(
        XmlElementNode flow, Dictionary<string, string> pools, Dictionary<string, FlowNode> nodes, ValidationContext context)
    {
        var id = flow.Attribute("id") ?? "";
        var source = BpmnXml.Reference(flow.Attribute("sourceRef")) ?? "";
        var target = BpmnXml.Reference(flow.Attribute("targetRef")) ?? "";
        if (pools.TryGetValue(source, out var from) && pools.TryGetValue(target, out var to) && from == to)
            context.Error(SamePool, id, $"message flow '{id}' begins and ends in pool '{from}': inside a pool use sequence flow", flow.Location());
        if (nodes.GetValueOrDefault(source) is StartEvent)
            context.Error(FromStart, id, $"message flow '{id}' leaves start event '{source}', which can only receive: turn it round", flow.Location());
        if (nodes.GetValueOrDefault(target) is EndEvent)
            context.Error(ToEnd, id, $"message flow '{id}' goes to end event '{target}', which can only send: turn it round", flow.Location());
    }

    /// <summary>The pool of every participant, process and node, by id.</summary>
    private static Dictionary<string, string> Pools(ValidationContext context)
    {
        var pools = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var participant in context.Definitions.Collaborations.SelectMany(collaboration => collaboration.Participants))
        {
            pools.TryAdd(participant.Id, participant.Id);
            if (context.Definitions.FindProcess(participant.ProcessRef ?? "") is { } process) pools.TryAdd(process.Id, participant.Id);
        }
        foreach (var node in context.Nodes)
        {
            if (pools.TryGetValue(Process(node.Container).Id, out var pool)) pools.TryAdd(node.Id, pool);
        }
        return pools;
    }

    private static IFlowContainer Process(IFlowContainer container) => container.Parent is { } parent ? Process(parent) : container;
}
