using System.Text.Json.Nodes;
using Collections.Bpmn.Elsa;

namespace Collections.Conformance.Elsa;

/// <summary>The JSON of a definition, edited as a hand or Elsa's Studio would do it.</summary>
internal sealed class RootJson(string text)
{
    private readonly JsonNode definition = JsonNode.Parse(text)!;

    private JsonObject Root => (JsonObject)definition["root"]!;

    public static string Id(JsonObject activity) => activity["id"]!.ToString();

    public static bool IsDrawn(JsonObject activity) => activity["metadata"]!["designer"] is not null;

    public string Text() => definition.ToJsonString();

    /// <summary>The definition without the source that it keeps.</summary>
    public RootJson WithoutSource()
    {
        ((JsonObject)definition["customProperties"]!).Remove(KeptSource.Key);
        return this;
    }

    /// <summary>The first activity of each kind of element.</summary>
    public List<JsonObject> OneOfEachKind() => [.. Containers().SelectMany(Activities).GroupBy(Element).Select(kind => kind.First())];

    /// <summary>Of each deciding gateway the first case, with the flow that it stands for.</summary>
    public IEnumerable<(JsonObject Case, string Flow)> FirstCases()
    {
        foreach (var container in Containers())
        {
            foreach (var activity in Activities(container).Where(activity => activity["cases"] is JsonArray { Count: > 0 }))
            {
                var first = (JsonObject)activity["cases"]![0]!;
                var flows = (JsonArray)Owner(container)["customProperties"]!["bpmn"]!["sequenceFlows"]!;
                yield return (first, flows.Single(flow => flow!["source"]!.ToString() == Id(activity) && flow["port"]!.ToString() == first["label"]!.ToString())!["id"]!.ToString());
            }
        }
    }

    /// <summary>Takes an activity out, and the connections at it.</summary>
    public void Remove(string id)
    {
        var container = Containers().First(container => Activities(container).Any(activity => Id(activity) == id));
        var activities = (JsonArray)container["activities"]!;
        activities.Remove(Activities(container).First(activity => Id(activity) == id));
        var connections = (JsonArray)container["connections"]!;
        foreach (var connection in connections.Where(connection => connection!["source"]!["activity"]!.ToString() == id || connection["target"]!["activity"]!.ToString() == id).ToList())
            connections.Remove(connection);
    }

    /// <summary>Adds an activity of Elsa's behind the first that may be left; gives the id of the flow, null where there is none.</summary>
    public string? AddWriteLine(string id)
    {
        foreach (var container in Containers().Where(container => Element(Owner(container)) != "definitions"))
        {
            if (Activities(container).FirstOrDefault(activity => Element(activity) is not ("endEvent" or "eventBasedGateway" or "boundaryEvent") && !Element(activity).Contains("ubProcess", StringComparison.Ordinal)) is not { } first) continue;
            ((JsonArray)container["activities"]!).Add(new JsonObject
            {
                ["id"] = id,
                ["type"] = "Elsa.WriteLine",
                ["text"] = JsonNode.Parse("""{"typeName":"String","expression":{"type":"Literal","value":"hello"}}"""),
            });
            ((JsonArray)container["connections"]!).Add(JsonNode.Parse($$$"""{"source":{"activity":"{{{Id(first)}}}","port":"Done"},"target":{"activity":"{{{id}}}","port":"In"}}"""));
            return $"Flow_{Id(first)}_{id}";
        }
        return null;
    }

    private static string Element(JsonObject activity) => activity["customProperties"]!["bpmn"]!["element"]!.ToString();

    private static IEnumerable<JsonObject> Activities(JsonObject container) => ((JsonArray)container["activities"]!).OfType<JsonObject>();

    private static JsonObject Owner(JsonObject container) => container["customProperties"]!["bpmn"] is null ? (JsonObject)container.Parent! : container;

    private IEnumerable<JsonObject> Containers() => Containers(Root);

    private static IEnumerable<JsonObject> Containers(JsonObject activity)
    {
        var flowchart = activity["body"] as JsonObject ?? activity;
        return flowchart["activities"] is null ? [] : Activities(flowchart).SelectMany(Containers).Prepend(flowchart);
    }
}
