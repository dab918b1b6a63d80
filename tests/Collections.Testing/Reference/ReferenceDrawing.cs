using Collections.Bpmn.Model;

namespace Collections.Testing.Reference;

/// <summary>What was drawn as places and ways: looped activities become two places, called processes are drawn where they are called.</summary>
internal sealed class ReferenceDrawing
{
    private readonly RandomDrawing drawing;
    private readonly HashSet<string> calling = new(StringComparer.Ordinal);

    private ReferenceDrawing(RandomDrawing drawing) => this.drawing = drawing;

    /// <summary>The first process of the file.</summary>
    public static ReferenceContainer Of(RandomDrawing drawing)
    {
        ArgumentNullException.ThrowIfNull(drawing);
        return new ReferenceDrawing(drawing).Draw(drawing.Definitions.Processes[0], "", "");
    }

    private ReferenceContainer Draw(IFlowContainer drawn, string prefix, string frame)
    {
        var container = new ReferenceContainer(frame);
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
        if (node is SubProcess inner) working.Inside = Draw(inner, prefix, container.Frame);
        if (node is CallActivity call) working.Inside = Called(call, $"{prefix}{node.Id}/", container.Frame);
        return place;
    }

    /// <summary>A process of the same file, else of another strategy in the version that the call names, or the latest.</summary>
    private ReferenceContainer Called(CallActivity call, string prefix, string frame)
    {
        var process = call.Process!.Definitions!.FindProcess(call.CalledElement ?? "") ?? drawing.FindElsewhere(call.CalledElement ?? "", call.CalledVersion) ?? throw new InvalidOperationException($"'{call.Id}' calls '{call.CalledElement}', which is nowhere.");
        if (!calling.Add(process.Id)) throw new InvalidOperationException($"'{process.Id}' calls itself.");
        var inside = Draw(process, prefix, call.HasOwnVariables ? prefix : frame);
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
