using Collections.Bpmn.Model;

namespace Collections.Testing.Reference;

/// <summary>What was drawn as places and ways: looped activities become two places, called processes are drawn where they are called.</summary>
internal sealed class ReferenceDrawing
{
    private readonly BpmnDefinitions definitions;
    private readonly HashSet<string> calling = new(StringComparer.Ordinal);

    private ReferenceDrawing(BpmnDefinitions definitions) => this.definitions = definitions;

    /// <summary>The first process of the file.</summary>
    public static ReferenceContainer Of(BpmnDefinitions definitions)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        return new ReferenceDrawing(definitions).Draw(definitions.Processes[0], "");
    }

    private ReferenceContainer Draw(IFlowContainer drawn, string prefix)
    {
        var container = new ReferenceContainer();
        var places = new Dictionary<FlowNode, ReferenceNode>();
        foreach (var node in drawn.Nodes) container.Nodes.Add(places[node] = Draw(node, prefix, container));
        foreach (var (node, place) in places) Connect(node, place, prefix, places);
        return container;
    }

    private ReferenceNode Draw(FlowNode node, string prefix, ReferenceContainer container)
    {
        var place = new ReferenceNode(prefix + node.Id, node, container);
        if (node is Activity { LoopCharacteristics: not null }) place.Body = new ReferenceNode($"{prefix}{node.Id}#body", node, container);
        var working = place.Body ?? place;
        if (node is SubProcess inner) working.Inside = Draw(inner, prefix);
        if (node is CallActivity call) working.Inside = Called(call, $"{prefix}{node.Id}/");
        return place;
    }

    private ReferenceContainer Called(CallActivity call, string prefix)
    {
        var process = definitions.FindProcess(call.CalledElement ?? "") ?? throw new InvalidOperationException($"'{call.Id}' calls '{call.CalledElement}', which is not in the file.");
        if (!calling.Add(process.Id)) throw new InvalidOperationException($"'{process.Id}' calls itself.");
        var inside = Draw(process, prefix);
        calling.Remove(process.Id);
        return inside;
    }

    private static void Connect(FlowNode node, ReferenceNode place, string prefix, Dictionary<FlowNode, ReferenceNode> places)
    {
        foreach (var drawn in node.Outgoing)
        {
            var flow = new ReferenceFlow(prefix + drawn.Id, drawn, places[drawn.Target!]);
            place.Outgoing.Add(flow);
        }
        foreach (var drawn in node.Incoming) place.Incoming.Add(new ReferenceFlow(prefix + drawn.Id, drawn, place));
        if (node is Activity activity) place.Edges.AddRange(activity.BoundaryEvents.Select(edge => places[edge]));
    }
}
