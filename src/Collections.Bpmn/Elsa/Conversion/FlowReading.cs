using System.Text.Json.Nodes;
using Collections.Bpmn.Diagrams;
using Collections.Bpmn.Validation;

namespace Collections.Bpmn.Elsa.Conversion;

/// <summary>Reads the connections of one flowchart as sequence flows, and those that lead to boundary events as their place.</summary>
internal sealed class FlowReading(IReadOnlyList<ChartNode> nodes, IReadOnlyList<ElsaActivity> activities, HashSet<string> reserved, List<ValidationFinding> findings)
{
    private readonly Dictionary<string, ChartNode> byId = nodes.ToDictionary(node => ChartIds.ToElsa(node.Id), StringComparer.Ordinal);
    private readonly Dictionary<string, ElsaActivity> activityById = activities.Where(activity => activity.Id.Length > 0).DistinctBy(activity => activity.Id).ToDictionary(activity => activity.Id, StringComparer.Ordinal);
    private readonly HashSet<string> withDefault = new(StringComparer.Ordinal);

    public (IReadOnlyList<ChartNode> Nodes, IReadOnlyList<ChartFlow> Flows) Read(IReadOnlyList<ElsaConnection> connections, IReadOnlyList<FlowEntry> entries)
    {
        var known = connections.Where(connection => byId.ContainsKey(connection.Source) && byId.ContainsKey(connection.Target)).ToList();
        var places = Places(known, entries);
        var flows = known.Where(connection => !(places.TryGetValue(connection.Target, out var place) && ReferenceEquals(place, connection))).ToList();
        CheckOrder(entries);
        var matches = FlowMatching.Match(flows, entries);
        return (Attached(places), [.. InOrder(flows, matches, entries).Select(pair => Flow(pair.Connection, pair.Entry))]);
    }

    /// <summary>Known flows in the order of the source, which is the order in which gateways ask; new ones after them.</summary>
    private static IEnumerable<(ElsaConnection Connection, FlowEntry? Entry)> InOrder(List<ElsaConnection> connections, IReadOnlyList<FlowEntry?> matches, IReadOnlyList<FlowEntry> entries)
    {
        var order = entries.Select((entry, index) => (entry.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index, StringComparer.Ordinal);
        return connections.Zip(matches).OrderBy(pair => pair.Second is { } entry ? order[entry.Id] : int.MaxValue);
    }

    /// <summary>Gateways ask in the order of the document, in which an edit cannot yet move a flow.</summary>
    private void CheckOrder(IReadOnlyList<FlowEntry> entries)
    {
        var order = new Dictionary<(string, string), int>();
        foreach (var entry in entries) order.TryAdd((entry.Source, entry.Port), order.Count);
        foreach (var (id, node) in byId.Where(pair => ContainerPorts.IsSwitch(pair.Value)))
        {
            var asked = activityById[id].Json.List(ContainerPorts.Cases).OfType<JsonObject>()
                .Select(one => order.GetValueOrDefault((id, one.Text("label") ?? ""), -1)).Where(place => place >= 0).ToList();
            if (!asked.SequenceEqual(asked.Order()))
                findings.Add(new("elsa-case-order", FindingSeverity.Error, node.Id, "expected the cases in the order of the flows in the BPMN source, found another: put them back, or change the order in the diagram", default));
        }
    }

    /// <summary>The connection that says where each boundary event stands: the one by its own port, else the first that is no known flow.</summary>
    private Dictionary<string, ElsaConnection> Places(List<ElsaConnection> connections, IReadOnlyList<FlowEntry> entries)
    {
        var flows = entries.Select(entry => (entry.Source, entry.Port, entry.Target)).ToHashSet();
        return connections
            .Where(connection => byId[connection.Target].Element == "boundaryEvent" && !flows.Contains((connection.Source, connection.SourcePort, connection.Target)))
            .GroupBy(connection => connection.Target, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.FirstOrDefault(connection => connection.SourcePort == connection.Target) ?? group.First(), StringComparer.Ordinal);
    }

    private List<ChartNode> Attached(Dictionary<string, ElsaConnection> places) =>
        [.. nodes.Select(node => places.TryGetValue(ChartIds.ToElsa(node.Id), out var connection) ? node with { AttachedTo = ChartIds.ToBpmn(connection.Source) } : node)];

    private ChartFlow Flow(ElsaConnection connection, FlowEntry? entry)
    {
        var source = byId[connection.Source];
        var flow = new ChartFlow(entry?.Id ?? NewId(connection), source.Id, ChartIds.ToBpmn(connection.Target))
        {
            Name = entry?.Name,
            IsDefault = entry?.IsDefault ?? false,
            Vertices = [.. connection.Vertices.Select(vertex => new Waypoint(ChartLayout.WithoutNoise(vertex.X), ChartLayout.WithoutNoise(vertex.Y)))],
        };
        return source switch
        {
            _ when ContainerPorts.IsSwitch(source) => OfSwitch(flow, connection, entry),
            _ when ContainerPorts.IsDecision(source) => OfDecision(flow, connection, entry),
            { Element: "parallelGateway", ActivityType: null } => flow with { Name = NameOf(flow, connection.SourcePort, entry), Condition = entry?.Condition },
            _ => flow with { Condition = OutcomeOf(connection.SourcePort, entry) },
        };
    }

    private ChartFlow OfSwitch(ChartFlow flow, ElsaConnection connection, FlowEntry? entry)
    {
        var port = connection.SourcePort;
        if (port is ContainerPorts.Default or ElsaConnection.Done)
        {
            var isDefault = entry is { Port: ContainerPorts.Default } ? entry.IsDefault : port == ContainerPorts.Default;
            return flow with { IsDefault = isDefault && OnlyDefault(flow, port), Condition = entry is { Port: ContainerPorts.Default } ? entry.Condition : null };
        }
        var decides = activityById[connection.Source].Json.List(ContainerPorts.Cases).OfType<JsonObject>().FirstOrDefault(one => one.Text("label") == port);
        return flow with { Name = NameOf(flow, port, entry), IsDefault = false, Condition = decides is null ? null : ChartCondition.Of(decides.Member("condition")) };
    }

    private ChartFlow OfDecision(ChartFlow flow, ElsaConnection connection, FlowEntry? entry)
    {
        if (connection.SourcePort == ContainerPorts.False) return flow with { IsDefault = OnlyDefault(flow, ContainerPorts.False), Condition = entry?.Condition };
        var condition = activityById[connection.Source].Input(ContainerPorts.Condition)?.Expression is { } expression ? ChartCondition.Of(expression.ToJson()) : null;
        return flow with { IsDefault = false, Condition = condition };
    }

    private bool OnlyDefault(ChartFlow flow, string port)
    {
        if (withDefault.Add(flow.Source)) return true;
        findings.Add(new("elsa-default-flow", FindingSeverity.Error, flow.Source, $"expected one connection from port '{port}', which BPMN names the default flow, found another to '{flow.Target}': lead one connection to a fork", default));
        return false;
    }

    /// <summary>A port that was renamed renames its flow; one that shows the flow's id says nothing.</summary>
    private static string? NameOf(ChartFlow flow, string port, FlowEntry? entry) =>
        port == entry?.Port || port == flow.Id || port == ElsaConnection.Done ? flow.Name : port;

    private static ChartCondition? OutcomeOf(string port, FlowEntry? entry)
    {
        if (entry?.Port == port && (entry.Condition is not null || port == ElsaConnection.Done)) return entry.Condition;
        return port == ElsaConnection.Done ? null : ChartCondition.OfOutcome(port);
    }

    private string NewId(ElsaConnection connection)
    {
        var stem = $"Flow_{ChartIds.ToBpmn(connection.Source)}_{ChartIds.ToBpmn(connection.Target)}";
        for (var number = 1; ; number++)
        {
            var id = number == 1 ? stem : $"{stem}_{number}";
            if (reserved.Add(id)) return id;
        }
    }
}
