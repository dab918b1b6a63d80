using System.Text.Json.Nodes;

namespace Collections.Bpmn.Elsa.Conversion;

/// <summary>
/// What a container's custom properties keep of a sequence flow: connections have no id, name or condition of their own.
/// The entry finds its connection by source, port and target.
/// </summary>
internal sealed record FlowEntry(string Id, string Source, string Port, string Target)
{
    /// <summary>Name of the list.</summary>
    public const string List = "sequenceFlows";

    public string? Name { get; init; }

    public ChartCondition? Condition { get; init; }

    public bool IsDefault { get; init; }

    /// <summary>The entries of a container; null where it has no flows.</summary>
    public static JsonArray? Write(ChartNode container, ContainerPorts ports) => container.Flows.Count == 0
        ? null
        : new JsonArray([.. container.Flows.Select(flow => ToJson(flow, ports))]);

    public static IEnumerable<FlowEntry> Read(JsonObject bpmn) => bpmn.List(List).OfType<JsonObject>().Select(json => new FlowEntry(
        json.Text("id") ?? "",
        json.Text("source") ?? "",
        json.Text("port") ?? ElsaConnection.Done,
        json.Text("target") ?? "")
    {
        Name = json.Text("name"),
        Condition = ChartCondition.Of(json.Member("condition")),
        IsDefault = json.Flag("isDefault"),
    });

    private static JsonObject ToJson(ChartFlow flow, ContainerPorts ports)
    {
        var json = new JsonObject
        {
            ["id"] = flow.Id,
            ["source"] = ChartIds.ToElsa(flow.Source),
            ["port"] = ports.PortOf(flow),
            ["target"] = ChartIds.ToElsa(flow.Target),
        };
        json.Put("name", flow.Name);
        if (flow.IsDefault) json["isDefault"] = true;
        if (!ports.SaysCondition(flow)) json.Put("condition", flow.Condition?.ToJson());
        return json;
    }
}
