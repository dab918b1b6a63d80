using System.Text.Json.Nodes;

namespace Collections.Bpmn.Elsa.Conversion;

/// <summary>Which port each flow of a container leaves by, and what gateways say of their conditions as inputs.</summary>
internal sealed class ContainerPorts
{
    public const string Default = "Default";
    public const string True = "True";
    public const string False = "False";
    public const string Cases = "cases";
    public const string Condition = "condition";
    public const string Branches = "branches";
    public const string Mode = "mode";

    private readonly Dictionary<string, ChartNode> nodes = new(StringComparer.Ordinal);
    private readonly ILookup<string, ChartFlow> leaving;
    private readonly Dictionary<string, int> incoming = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> ports = new(StringComparer.Ordinal);

    public ContainerPorts(ChartNode container)
    {
        foreach (var node in container.Nodes) nodes.TryAdd(node.Id, node);
        leaving = container.Flows.ToLookup(flow => flow.Source, StringComparer.Ordinal);
        foreach (var flow in container.Flows) incoming[flow.Target] = incoming.GetValueOrDefault(flow.Target) + 1;
        foreach (var flows in leaving) AssignPorts(flows.Key, [.. flows]);
    }

    /// <summary>Whether a node decides by cases: an exclusive or inclusive gateway that is not bound.</summary>
    public static bool IsSwitch(ChartNode node) => node is { Element: "exclusiveGateway" or "inclusiveGateway", ActivityType: null };

    public static bool IsDecision(ChartNode node) => node.ActivityType == ActivityTypes.Decision;

    /// <summary>Flows that lead to a node.</summary>
    public int Incoming(string nodeId) => incoming.GetValueOrDefault(nodeId);

    public string PortOf(ChartFlow flow) => ports[flow.Id];

    /// <summary>Whether port and inputs of the source say the condition of a flow, so that it needs no saying elsewhere.</summary>
    public bool SaysCondition(ChartFlow flow)
    {
        var (source, port) = (nodes[flow.Source], PortOf(flow));
        if (IsSwitch(source)) return !flow.IsDefault && port != Default;
        if (IsDecision(source)) return port == True && leaving[flow.Source].First(other => !other.IsDefault) == flow;
        return flow.Condition == ChartCondition.OfOutcome(port);
    }

    public void WriteInputs(JsonObject activity, ChartNode node, string type)
    {
        switch (type)
        {
            case ActivityTypes.Switch when IsSwitch(node):
                activity[Cases] = new JsonArray([.. leaving[node.Id].Where(flow => PortOf(flow) != Default).Select(Case)]);
                activity[Mode] = ElsaInput.LiteralOf(ActivityTypes.SwitchMode, node.Element == "inclusiveGateway" ? "MatchAny" : "MatchFirst");
                break;
            case ActivityTypes.Decision when leaving[node.Id].FirstOrDefault(flow => !flow.IsDefault) is { Condition: { } condition }:
                activity[Condition] = new JsonObject { ["typeName"] = "Boolean", ["expression"] = condition.ToJson() };
                break;
            case ActivityTypes.Fork when node.Element == "parallelGateway":
                var branches = new JsonArray([.. leaving[node.Id].Select(flow => (JsonNode)PortOf(flow))]);
                activity[Branches] = ElsaInput.Wrap("String[]", new ElsaExpression(ElsaExpression.Object, ElsaWriter.Line(branches)));
                break;
            case ActivityTypes.Join when node.Element == "parallelGateway":
                activity[Mode] = ElsaInput.LiteralOf(ActivityTypes.JoinMode, "WaitAll");
                break;
        }
    }

    /// <summary>The cases of a switch that no flow leaves by.</summary>
    public IReadOnlyList<JsonObject> Unwired(ElsaActivity activity, ChartNode node)
    {
        var wired = leaving[node.Id].Select(PortOf).ToHashSet(StringComparer.Ordinal);
        return [.. activity.Json.List(Cases).OfType<JsonObject>().Where(one => !wired.Contains(one.Text("label") ?? ""))];
    }

    private void AssignPorts(string source, List<ChartFlow> flows)
    {
        var node = nodes[source];
        var byLabel = IsSwitch(node) || (node is { Element: "parallelGateway", ActivityType: null } && Incoming(source) <= 1);
        var labels = byLabel ? Labels(flows) : null;
        foreach (var flow in flows) ports[flow.Id] = labels is null ? PlainPort(node, flow) : IsSwitch(node) && IsDefault(flow, flows) ? Default : labels[flow.Id];
    }

    private static string PlainPort(ChartNode node, ChartFlow flow) =>
        IsDecision(node) ? flow.IsDefault ? False : True : flow.Condition?.Outcome ?? ElsaConnection.Done;

    /// <summary>A gateway with one way on and no condition follows it by default.</summary>
    private static bool IsDefault(ChartFlow flow, List<ChartFlow> flows) => flow.IsDefault || (flow.Condition is null && flows.Count == 1);

    /// <summary>The name of each flow where it tells the flow from its neighbours, else its id.</summary>
    private static Dictionary<string, string> Labels(List<ChartFlow> flows)
    {
        var taken = flows.Select(flow => flow.Name).OfType<string>().Concat(flows.Select(flow => flow.Id)).CountBy(name => name, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return flows.ToDictionary(flow => flow.Id, flow => flow.Name is { } name && name is not (Default or ElsaConnection.Done) && taken[name] == 1 ? name : flow.Id, StringComparer.Ordinal);
    }

    private JsonObject Case(ChartFlow flow)
    {
        var json = new JsonObject { ["label"] = PortOf(flow) };
        json.Put("condition", flow.Condition?.ToJson());
        return json;
    }
}
