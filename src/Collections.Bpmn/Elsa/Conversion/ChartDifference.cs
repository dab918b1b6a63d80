using System.Text.Json.Nodes;
using Collections.Bpmn.Diagrams;
using Collections.Bpmn.Editing;
using Collections.Bpmn.Validation;

namespace Collections.Bpmn.Elsa.Conversion;

/// <summary>
/// The edits that lead from one chart to another, by id. The order matters: what is new stands before flows are led to
/// it, shapes move before edges are bent to where they are, flows are led elsewhere before what they left is removed.
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
        foreach (var (node, _) in kept) Move(node);
        foreach (var flow in flowsAfter.Values) Bend(flow);
        foreach (var flow in flowsAfter.Values) Reconnect(flow);
        Remove();
        if (findings.Count > 0) return;
        foreach (var flow in flowsAfter.Values.Where(flow => !flowsBefore.ContainsKey(flow.Id))) AddFlow(flow);
        foreach (var (node, _) in added) NodeDifference.Fill(node, edits, findings);
        foreach (var (node, container) in kept) Compare(node, container);
        foreach (var flow in flowsAfter.Values) CompareFlow(flow);
        SetDefaults();
    }

    private void Add(ChartNode node, string container)
    {
        var isAmongProcesses = after[container].Node.Element == "definitions";
        if (isAmongProcesses != (node.Element == "process"))
        {
            Report("elsa-process", node.Id, $"expected processes in the root of a document and flow nodes in its processes, found the {node.Element} '{node.Id}' in '{container}': move it");
            return;
        }
        if (isAmongProcesses)
        {
            edits.Add(new AddProcess(node.Id) { Name = node.Name, IsExecutable = node.Details.Flag("isExecutable") });
            return;
        }
        edits.Add(new AddNode(node.Element, node.Id, container)
        {
            Name = node.Name,
            Bounds = node.Bounds,
            IsExpanded = node.Nodes.Count > 0,
            AttachedToId = node.AttachedTo,
            Triggers = NodeDifference.Triggers(node.Details),
            Attributes = NodeDifference.Attributes(node.Details),
        });
    }

    /// <summary>An edge whose bends changed, or would move along with its ends: the root says itself where they are.</summary>
    private void Bend(ChartFlow flow)
    {
        if (!flowsBefore.TryGetValue(flow.Id, out var old)) return;
        var movesAlong = flow.Vertices.Count > 0 && (IsTouched(flow.Source) || IsTouched(flow.Target));
        if (old.Vertices.SequenceEqual(flow.Vertices) && !movesAlong) return;
        if (EndsOf(old, flow) is var (first, last)) edits.Add(new SetWaypoints(flow.Id, [first, .. flow.Vertices, last]));
        else Report("elsa-vertices", flow.Id, "expected bends of a connection whose ends are both drawn, found an activity without position: lay it out");
    }

    /// <summary>The ends as they are drawn, moved with their shapes; led to the border where a shape changed its size or was never connected.</summary>
    private (Waypoint First, Waypoint Last)? EndsOf(ChartFlow old, ChartFlow flow)
    {
        var drawn = layout.Waypoints(flow.Id);
        if (drawn.Count < 2 || old.Source != flow.Source || old.Target != flow.Target || IsResized(flow.Source) || IsResized(flow.Target)) return Ends(flow, flow.Vertices);
        var (source, target) = (Shift(flow.Source), Shift(flow.Target));
        return (drawn[0].Moved(source.X, source.Y), drawn[^1].Moved(target.X, target.Y));
    }

    private bool IsTouched(string id) => Shift(id) != default || IsResized(id);

    private Waypoint Shift(string id) =>
        before.TryGetValue(id, out var old) && old.Node.Bounds is { } was && after[id].Node.Bounds is { } now ? new Waypoint(now.X - was.X, now.Y - was.Y) : default;

    private bool IsResized(string id) =>
        before.TryGetValue(id, out var old) && old.Node.Bounds is { } was && after[id].Node.Bounds is { } now && (was.Width, was.Height) != (now.Width, now.Height);

    /// <summary>The root says itself where contents and boundary events are.</summary>
    private void Move(ChartNode node)
    {
        var old = before[node.Id].Node;
        if (old.Bounds == node.Bounds || node.Element is "process" or "definitions") return;
        if (node.Bounds is { } bounds) edits.Add(new SetBounds(node.Id, bounds) { MovesContents = false, MovesBoundaryEvents = false });
        else Report("elsa-position", node.Id, "expected metadata.designer.position, which the BPMN source has, found none: give the activity a position");
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
        if (old.Condition == flow.Condition) return;
        // No language leaves the one that is declared: to come back to FEEL it must be named.
        var language = flow.Condition?.Language ?? (old.Condition?.Language is null ? null : ChartCondition.FeelUri);
        edits.Add(new SetCondition(flow.Id, flow.Condition?.Text, language));
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
