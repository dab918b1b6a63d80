using System.Text.Json.Nodes;
using Collections.Activities.Descriptors;
using Collections.Server.Deployments;
using Collections.Server.Web;

namespace Collections.Server.Elsa;

/// <summary>Elsa's /descriptors and /features: what Elsa Studio asks before it shows an editor.</summary>
internal static class ElsaDescriptorEndpoints
{
    private const string Durable = "Elsa.Workflows.WorkflowInstanceStorageDriver, Elsa.Workflows.Core";

    public static void Map(RouteGroupBuilder elsa)
    {
        var descriptors = elsa.MapGroup("/descriptors");
        descriptors.MapGet("/activities", () => Listed([.. Activities()]));
        descriptors.MapGet("/activities/{typeName}", (string typeName) => Activities().FirstOrDefault(activity => (string?)activity["typeName"] == typeName) is { } found
            ? Results.Json(found)
            : Problems.Missing("an activity", typeName));
        descriptors.MapPost("/activities/{typeName}/options/{property}", () => Results.Json(new JsonObject { ["items"] = new JsonObject() }));
        descriptors.MapGet("/expression-descriptors", () => Listed([Expression("Literal", "Literal"), Expression("Feel", "FEEL"), Expression("Object", "Object"), Expression("Variable", "Variable"), Expression("Input", "Input")]));
        descriptors.MapGet("/variables", () => Listed([.. VariableTypes.Select(Variable)]));
        descriptors.MapGet("/storage-drivers", () => Listed([new JsonObject { ["typeName"] = Durable, ["displayName"] = "Case" }]));
        foreach (var nothing in (string[])["/incident-strategies", "/workflow-activation-strategies", "/log-persistence-strategies", "/output-converters", "/commit-strategies/workflows", "/commit-strategies/activities"])
            descriptors.MapGet(nothing, () => Listed([]));
        elsa.MapGet("/features/installed", () => Listed([]));
        elsa.MapGet("/package/version", () => Results.Json(new JsonObject { ["packageVersion"] = "3.8.0" }));
        elsa.MapMethods("/workflow-instances", [HttpMethods.Get, HttpMethods.Post], () => Results.Json(new JsonObject { ["items"] = new JsonArray(), ["totalCount"] = 0 }));
    }

    private static readonly string[] VariableTypes = ["String", "Decimal", "Int32", "Int64", "Double", "Boolean", "DateTime", "DateTimeOffset", "TimeSpan", "Object", "JsonElement"];

    /// <summary>What runs here, and the elements of BPMN that a root may hold besides.</summary>
    private static IEnumerable<JsonObject> Activities()
    {
        var known = JsonNode.Parse(ActivityDescriptors.ToJson(ActivityCatalog.Registry))!["items"]!.AsArray().Select(item => item!.DeepClone().AsObject()).ToList();
        var types = known.Select(item => (string?)item["typeName"]).ToHashSet();
        return known.Concat(BpmnActivityDescriptors.All.Where(item => !types.Contains((string?)item["typeName"])));
    }

    private static JsonObject Expression(string type, string name) => new()
    {
        ["type"] = type,
        ["displayName"] = name,
        ["isSerializable"] = true,
        ["isBrowsable"] = type is not "Object",
        ["properties"] = new JsonObject(),
    };

    private static JsonObject Variable(string type) => new() { ["typeName"] = type, ["displayName"] = type, ["category"] = "Primitives" };

    private static IResult Listed(JsonNode[] items) => Results.Json(new JsonObject { ["items"] = new JsonArray(items), ["count"] = items.Length });
}
