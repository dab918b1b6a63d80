using System.Text.Json.Nodes;
using Collections.Bpmn.Diagrams;
using Collections.Bpmn.Validation;

namespace Collections.Bpmn.Elsa.Conversion;

/// <summary>Reads charts out of the root of a definition, whether it was derived from BPMN, edited since, or born in Elsa.</summary>
internal sealed class RootReader
{
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);
    private readonly HashSet<string> reserved;
    private readonly List<ValidationFinding> findings = [];

    private RootReader(HashSet<string> reserved) => this.reserved = reserved;

    /// <summary>The chart of a root; what cannot be a part of it is named by findings.</summary>
    /// <param name="root">The root of a definition.</param>
    /// <param name="taken">Ids that new flows may not have, those of the root aside.</param>
    public static (ChartNode Root, IReadOnlyList<ValidationFinding> Findings) Read(ElsaActivity root, IEnumerable<string> taken)
    {
        var entries = root.All().SelectMany(activity => Mark(activity) is { } bpmn ? FlowEntry.Read(bpmn) : []).Select(entry => entry.Id);
        var reader = new RootReader([.. taken, .. root.All().Select(activity => ChartIds.ToBpmn(activity.Id)), .. entries]);
        return (root.Type == ActivityTypes.Flowchart ? reader.Flowchart(root) : reader.Single(root), reader.findings);
    }

    private static JsonObject? Mark(ElsaActivity activity) => activity.CustomProperties?.Object(RootWriter.Bpmn);

    private ChartNode Flowchart(ElsaActivity root)
    {
        var bpmn = Mark(root);
        var id = ChartIds.ToBpmn(root.Id.Length > 0 ? root.Id : "Process");
        ids.Add(id);
        var element = bpmn?.Text("element") is "definitions" ? "definitions" : "process";
        var node = Inside(Plain(root, bpmn, new(element, false)) with { Id = id }, root, bpmn);
        return node with { Overlay = OverlayOf(root, node, new ContainerPorts(new ChartNode { Id = "", Element = "definitions" }), []) };
    }

    /// <summary>A root that is no flowchart: a process of one activity.</summary>
    private ChartNode Single(ElsaActivity root)
    {
        var id = ChartIds.ToBpmn("Process_" + root.Id);
        ids.Add(id);
        var process = new ChartNode { Id = id, Element = "process", Overlay = new JsonObject { [ActivityOverlay.RootActivity] = true } };
        var only = Nodes([root], new HashSet<string>(StringComparer.Ordinal));
        return WithOverlays(process with { Nodes = only }, [root], []);
    }

    private ChartNode Inside(ChartNode container, ElsaActivity flowchart, JsonObject? bpmn)
    {
        var connections = Wired(flowchart);
        var nodes = Nodes(flowchart.Nested, connections.Select(connection => connection.Target).ToHashSet(StringComparer.Ordinal));
        var entries = bpmn is null ? [] : FlowEntry.Read(bpmn).Where(entry => entry.Id.Length > 0 && ids.Add(entry.Id)).ToList();
        var (attached, flows) = new FlowReading(nodes, flowchart.Nested, reserved, findings).Read(connections, entries);
        return WithOverlays(container with { Nodes = attached, Flows = flows }, flowchart.Nested, entries);
    }

    private List<ChartNode> Nodes(IReadOnlyList<ElsaActivity> activities, HashSet<string> entered)
    {
        var nodes = new List<ChartNode>();
        foreach (var activity in activities)
        {
            if (activity.Id.Length == 0 || !ids.Add(ChartIds.ToBpmn(activity.Id)))
                Report("elsa-activity-id", activity.Id, $"{activity.Path}: expected an id that nothing else has, found {(activity.Id.Length == 0 ? "none" : $"'{activity.Id}' again")}: give the activity an id of its own");
            else
                nodes.Add(Node(activity, entered.Contains(activity.Id)));
        }
        return nodes;
    }

    private ChartNode Node(ElsaActivity activity, bool isEntered)
    {
        var bpmn = Mark(activity);
        var node = Plain(activity, bpmn, ElementOfActivity.Of(activity, bpmn, isEntered));
        if (!node.IsContainer) return node;
        var inside = activity.Type == ActivityTypes.Flowchart ? activity : activity.Nested.FirstOrDefault(inner => inner.Path == $"{activity.Path}.{RootWriter.Body}");
        return inside is null ? node : Inside(node, inside, bpmn);
    }

    private static ChartNode Plain(ElsaActivity activity, JsonObject? bpmn, ElementOfActivity kind) => new()
    {
        Id = ChartIds.ToBpmn(activity.Id),
        Element = kind.Element,
        Name = NameOf(activity, bpmn),
        Documentation = string.IsNullOrEmpty(activity.Description) ? null : activity.Description,
        ActivityType = kind.IsBound ? activity.Type : null,
        Inputs = kind.IsBound ? InputsOf(activity) : [],
        Details = DetailsOf(activity, bpmn, kind),
        Bounds = BoundsOf(activity, kind.Element),
    };

    /// <summary>BPMN has one name where Elsa has two: of those the one counts that was changed.</summary>
    private static string? NameOf(ElsaActivity activity, JsonObject? bpmn)
    {
        var (shown, name) = (Filled(activity.DisplayText), Filled(activity.Name));
        if (bpmn is null) return shown ?? name;
        var before = Filled(bpmn.Text("name"));
        return shown != before ? shown : name;
    }

    private static string? Filled(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private static JsonObject DetailsOf(ElsaActivity activity, JsonObject? bpmn, ElementOfActivity kind)
    {
        var details = new JsonObject();
        foreach (var (name, value) in bpmn ?? [])
        {
            if (name is not ("element" or "name" or FlowEntry.List) && value is not null) details[name] = value.DeepClone();
        }
        if (activity.Type == ActivityTypes.End && kind is { Element: "endEvent", IsBound: false })
            details[DetailsOfElement.EventDefinitions] = new JsonArray(TriggerJson.Terminate);
        return details;
    }

    /// <summary>Inputs alone are said by a binding; outputs and activities in ports are Elsa's own.</summary>
    private static JsonObject InputsOf(ElsaActivity activity)
    {
        var ports = activity.Nested.Select(inner => inner.Path[(inner.Path.LastIndexOf('.') + 1)..]).ToHashSet(StringComparer.Ordinal);
        var isDecision = activity.Type == ActivityTypes.Decision;
        return new JsonObject(activity.Own
            .Where(member => member.Value is not null && !ports.Contains(member.Key) && ElsaOutput.Of(member.Key, member.Value) is null)
            .Where(member => !isDecision || member.Key != ContainerPorts.Condition)
            .Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone())));
    }

    private static Bounds? BoundsOf(ElsaActivity activity, string element)
    {
        if (activity.Position is not { } position) return null;
        var size = activity.Size ?? DefaultSize(element);
        return new Bounds(ChartLayout.WithoutNoise(position.X), ChartLayout.WithoutNoise(position.Y), ChartLayout.WithoutNoise(Math.Max(size.Width, 0)), ChartLayout.WithoutNoise(Math.Max(size.Height, 0)));
    }

    /// <summary>As modelling tools draw them.</summary>
    private static ElsaSize DefaultSize(string element) =>
        element.EndsWith("Event", StringComparison.Ordinal) ? new(36, 36) : element.EndsWith("Gateway", StringComparison.Ordinal) ? new(50, 50) : new(100, 80);

    private static ChartNode WithOverlays(ChartNode container, IReadOnlyList<ElsaActivity> activities, IReadOnlyList<FlowEntry> entries)
    {
        var around = new ContainerPorts(container);
        var known = entries.Select(entry => (entry.Source, entry.Port)).ToHashSet();
        var byId = activities.Where(activity => activity.Id.Length > 0).DistinctBy(activity => activity.Id).ToDictionary(activity => ChartIds.ToBpmn(activity.Id), StringComparer.Ordinal);
        return container with { Nodes = [.. container.Nodes.Select(node => node with { Overlay = OverlayOf(byId[node.Id], node, around, known) })] };
    }

    /// <summary>A case whose flow was taken away goes with it; one that never had a flow is kept.</summary>
    private static JsonObject? OverlayOf(ElsaActivity activity, ChartNode node, ContainerPorts around, HashSet<(string Source, string Port)> known)
    {
        var overlay = ActivityOverlay.Of(activity.Json, node, around, Mark(activity) is not null);
        if (!ContainerPorts.IsSwitch(node)) return overlay;
        var unwired = around.Unwired(activity, node).Where(one => !known.Contains((activity.Id, one.Text("label") ?? ""))).ToList();
        if (unwired.Count == 0) return overlay;
        overlay ??= [];
        overlay[ActivityOverlay.UnwiredCases] = new JsonArray([.. unwired.Select(unwiredCase => unwiredCase.DeepClone())]);
        return overlay;
    }

    private List<ElsaConnection> Wired(ElsaActivity flowchart)
    {
        var known = flowchart.Nested.Select(activity => activity.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var connection in flowchart.Connections.Where(connection => !known.Contains(connection.Source) || !known.Contains(connection.Target)))
        {
            findings.Add(new("elsa-connection", FindingSeverity.Warning, flowchart.Id, $"{flowchart.Path}.connections: expected activities of this flowchart at both ends, found '{connection.Source}' and '{connection.Target}': the connection is dropped, as Elsa does", default));
        }
        return [.. flowchart.Connections.Where(connection => known.Contains(connection.Source) && known.Contains(connection.Target))];
    }

    private void Report(string rule, string elementId, string message) => findings.Add(new(rule, FindingSeverity.Error, elementId, message, default));
}
