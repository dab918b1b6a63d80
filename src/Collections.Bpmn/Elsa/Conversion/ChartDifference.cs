using System.Text.Json.Nodes;
using Collections.Bpmn.Diagrams;
using Collections.Bpmn.Editing;
using Collections.Bpmn.Validation;

namespace Collections.Bpmn.Elsa.Conversion;

/// <summary>
/// The edits that lead from one chart to another, by id. The order matters: what is new stands before flows are led to
/// it, edges are bent before their shapes move and take the ends along, flows are led elsewhere before what they left is removed.
/// </summary>
internal sealed class ChartDifference
{
    private readonly Dictionary<string, (ChartNode Node, string Container)> before;
    private readonly Dictionary<string, (ChartNode Node, string Container)> after;
    private readonly Dictionary<string, ChartFlow> flowsBefore;
    private readonly Dictionary<string, ChartFlow> flowsAfter;
    private readonly ChartLayout layout;
    private readonly List<BpmnEdit> edits = [];
    private readonly List<ValidationFinding> findings = [];

    private ChartDifference(ChartNode old, ChartNode changed, ChartLayout layout)
    {
        (before, after) = (NodesOf(old), NodesOf(changed));
        (flowsBefore, flowsAfter) = (FlowsOf(old), FlowsOf(changed));
        this.layout = layout;
    }

    /// <summary>The edits, and a finding for each difference that no edit says.</summary>
    /// <param name="layout">Where the elements of the old chart are drawn.</param>
    public static (IReadOnlyList<BpmnEdit> Edits, IReadOnlyList<ValidationFinding> Findings) Between(ChartNode old, ChartNode changed, ChartLayout layout)
    {
        var difference = new ChartDifference(old, changed, layout);
        difference.Collect();
        return (difference.edits, difference.findings);
    }

    private void Collect()
    {
        var added = after.Values.Where(entry => !before.ContainsKey(entry.Node.Id)).ToList();
        var kept = after.Values.Where(entry => before.ContainsKey(entry.Node.Id)).ToList();
        foreach (var (node, container) in added.OrderBy(entry => entry.Node.Element == "boundaryEvent")) Add(node, container);
        foreach (var flow in flowsAfter.Values) Bend(flow);
        foreach (var (node, _) in kept) Move(node);
        foreach (var (node, _) in kept) FollowHost(node);
        foreach (var flow in flowsAfter.Values) Reconnect(flow);
        Remove();
        foreach (var flow in flowsAfter.Values.Where(flow => !flowsBefore.ContainsKey(flow.Id))) AddFlow(flow);
        foreach (var (node, _) in added) NodeDifference.Fill(node, edits, findings);
        foreach (var (node, container) in kept) Compare(node, container);
        foreach (var flow in flowsAfter.Values) CompareFlow(flow);
        SetDefaults();
    }

    private void Add(ChartNode node, string container)
    {
        if (node.Element is "process" or "definitions")
        {
            Report("elsa-process", node.Id, $"expected the processes of the BPMN source, found '{node.Id}' beside them: add a process in the diagram");
            return;
        }
        edits.Add(new AddNode(node.Element, node.Id, container)
        {
            Name = node.Name,
            Bounds = node.Bounds,
            AttachedToId = node.AttachedTo,
            Triggers = NodeDifference.Triggers(node.Details),
            Attributes = NodeDifference.Attributes(node.Details),
        });
    }

    private void Bend(ChartFlow flow)
    {
        if (!flowsBefore.TryGetValue(flow.Id, out var old) || old.Vertices.SequenceEqual(flow.Vertices)) return;
        var drawn = layout.Waypoints(flow.Id);
        var ends = drawn.Count >= 2 ? (drawn[0], drawn[^1]) : Ends(flow, flow.Vertices);
        if (ends is var (first, last)) edits.Add(new SetWaypoints(flow.Id, [first, .. flow.Vertices, last]));
        else Report("elsa-vertices", flow.Id, "expected bends of a connection whose ends are both drawn, found an activity without position: lay it out");
    }

    private void Move(ChartNode node)
    {
        var old = before[node.Id].Node;
        if (old.Bounds == node.Bounds || node.Element is "process" or "definitions") return;
        if (node.Bounds is { } bounds) edits.Add(new SetBounds(node.Id, bounds) { MovesContents = false });
        else Report("elsa-position", node.Id, "expected metadata.designer.position, which the BPMN source has, found none: give the activity a position");
    }

    /// <summary>An edit of bounds takes boundary events along; the root says itself where they are.</summary>
    private void FollowHost(ChartNode node)
    {
        if (node.AttachedTo is not { } host || node.Bounds is not { } bounds || bounds != before[node.Id].Node.Bounds) return;
        if (before.TryGetValue(host, out var old) && after.TryGetValue(host, out var now) && old.Node.Bounds != now.Node.Bounds)
            edits.Add(new SetBounds(node.Id, bounds) { MovesContents = false });
    }

    private void Reconnect(ChartFlow flow)
    {
        if (!flowsBefore.TryGetValue(flow.Id, out var old) || (old.Source == flow.Source && old.Target == flow.Target)) return;
        edits.Add(new ReconnectFlow(flow.Id, old.Source == flow.Source ? null : flow.Source, old.Target == flow.Target ? null : flow.Target));
    }

    private void Remove()
    {
        var gone = before.Keys.Where(id => !after.ContainsKey(id)).ToHashSet(StringComparer.Ordinal);
        foreach (var id in gone)
        {
            var (node, container) = before[id];
            if (!gone.Contains(container) && !(node.AttachedTo is { } host && gone.Contains(host))) edits.Add(new RemoveElement(id));
        }
        foreach (var flow in flowsBefore.Values.Where(flow => !flowsAfter.ContainsKey(flow.Id) && !gone.Contains(flow.Source) && !gone.Contains(flow.Target)))
        {
            edits.Add(new RemoveElement(flow.Id));
        }
    }

    private void AddFlow(ChartFlow flow) => edits.Add(new AddFlow(flow.Id, flow.Source, flow.Target)
    {
        Name = flow.Name,
        Condition = flow.Condition?.Text,
        Language = flow.Condition?.Language,
        Waypoints = flow.Vertices.Count > 0 && Ends(flow, flow.Vertices) is var (first, last) ? [first, .. flow.Vertices, last] : null,
    });

    private void Compare(ChartNode node, string container)
    {
        var (old, oldContainer) = before[node.Id];
        if (old.Element != node.Element)
            Report("elsa-kind", node.Id, $"expected a {old.Element}, as in the BPMN source, found a {node.Element}: add an activity of the other type with an id of its own, and remove this one");
        else if (oldContainer != container)
            Report("elsa-container", node.Id, $"expected the activity in '{oldContainer}', as in the BPMN source, found it in '{container}': move it in the diagram");
        else if (old.AttachedTo != node.AttachedTo)
            Report("elsa-attachment", node.Id, $"expected the boundary event at '{old.AttachedTo}', as in the BPMN source, found it at '{node.AttachedTo ?? "no activity"}': move it in the diagram");
        else
            NodeDifference.Compare(old, node, edits, findings);
    }

    private void CompareFlow(ChartFlow flow)
    {
        if (!flowsBefore.TryGetValue(flow.Id, out var old)) return;
        if (old.Name != flow.Name) edits.Add(new RenameElement(flow.Id, flow.Name));
        if (old.Condition != flow.Condition) edits.Add(new SetCondition(flow.Id, flow.Condition?.Text, flow.Condition?.Language));
        if (old.Condition?.Language is not null && flow.Condition is { Language: null })
            Report("elsa-language", flow.Id, $"expected a condition of type '{old.Condition.Type}', as in the BPMN source, found FEEL: change the language in the diagram");
    }

    private void SetDefaults()
    {
        var (old, now) = (Defaults(flowsBefore.Values), Defaults(flowsAfter.Values));
        foreach (var source in old.Keys.Union(now.Keys, StringComparer.Ordinal).Where(after.ContainsKey))
        {
            var (was, becomes) = (old.GetValueOrDefault(source), now.GetValueOrDefault(source));
            var wentAway = becomes is null && was is not null && !flowsAfter.ContainsKey(was);
            if (was != becomes && !wentAway) edits.Add(new SetDefaultFlow(source, becomes));
        }
    }

    private static Dictionary<string, string> Defaults(IEnumerable<ChartFlow> flows) =>
        flows.Where(flow => flow.IsDefault).DistinctBy(flow => flow.Source).ToDictionary(flow => flow.Source, flow => flow.Id, StringComparer.Ordinal);

    private (Waypoint First, Waypoint Last)? Ends(ChartFlow flow, IReadOnlyList<Waypoint> vertices)
    {
        if (after[flow.Source].Node.Bounds is not { } source || after[flow.Target].Node.Bounds is not { } target) return null;
        return (Docking.Towards(source, vertices is [var near, ..] ? near : target.Centre), Docking.Towards(target, vertices is [.., var far] ? far : source.Centre));
    }

    private static Dictionary<string, (ChartNode Node, string Container)> NodesOf(ChartNode root)
    {
        var nodes = new Dictionary<string, (ChartNode Node, string Container)>(StringComparer.Ordinal) { [root.Id] = (root, "") };
        foreach (var container in root.All())
        {
            foreach (var node in container.Nodes) nodes.TryAdd(node.Id, (node, container.Id));
        }
        return nodes;
    }

    private static Dictionary<string, ChartFlow> FlowsOf(ChartNode root) =>
        root.All().SelectMany(container => container.Flows).DistinctBy(flow => flow.Id).ToDictionary(flow => flow.Id, StringComparer.Ordinal);

    private void Report(string rule, string elementId, string message) => findings.Add(new(rule, FindingSeverity.Error, elementId, message, default));
}
