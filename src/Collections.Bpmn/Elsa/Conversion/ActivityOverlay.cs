using System.Text.Json.Nodes;

namespace Collections.Bpmn.Elsa.Conversion;

/// <summary>What an activity says in Elsa's words alone: the difference between it and what is written for its element.</summary>
internal static class ActivityOverlay
{
    /// <summary>Cases of a switch that no connection leaves by: BPMN has no flow for them.</summary>
    public const string UnwiredCases = "unwiredCases";

    /// <summary>Says that the root of the definition is the one activity of the process, and no flowchart.</summary>
    public const string RootActivity = "rootActivity";

    /// <summary>The overlay; null where the element says all.</summary>
    public static JsonObject? Of(JsonObject original, ChartNode node, ContainerPorts around, bool isMarked)
    {
        var written = RootWriter.WritePlain(node with { Nodes = [], Flows = [] }, "", around);
        return MergePatch.Between(Bare(written, node, isMarked), Bare(original, node, isMarked));
    }

    /// <summary>A copy without what the chart says already and without what is at its default.</summary>
    private static JsonObject Bare(JsonObject activity, ChartNode node, bool isMarked)
    {
        var bare = (JsonObject)ElsaNormalisation.Of(activity)!;
        Remove(bare, "nodeId");
        if (node.IsContainer) Remove(bare, "activities", "connections", RootWriter.Body);
        if (bare.Number("version") == 1) bare.Remove("version");
        if (bare["customProperties"] is JsonObject properties) BareProperties(properties, isMarked);
        if (node.ActivityType is null) Remove(bare, ContainerPorts.Cases);
        if (isMarked) BareMarked(bare, node);
        foreach (var name in bare.Where(member => IsEmpty(member.Value)).Select(member => member.Key).ToList()) bare.Remove(name);
        return bare;
    }

    private static void BareProperties(JsonObject properties, bool isMarked)
    {
        Remove(properties, RootWriter.Bpmn);
        if (isMarked || !properties.Flag("canStartWorkflow")) properties.Remove("canStartWorkflow");
        if (!properties.Flag("runAsynchronously")) properties.Remove("runAsynchronously");
        if (IsEmpty(properties["notFoundConnections"])) properties.Remove("notFoundConnections");
        if (isMarked && properties.Text("mergeMode") is "Cascade" or "Stream") properties.Remove("mergeMode");
    }

    private static void BareMarked(JsonObject bare, ChartNode node)
    {
        Remove(bare, "name");
        if (bare["metadata"] is JsonObject metadata) Remove(metadata, "displayText");
        if (node is { Element: "parallelGateway", ActivityType: null }) Remove(bare, "type", ContainerPorts.Branches);
        if (node is { Element: "parallelGateway", ActivityType: null } && bare.Object(ContainerPorts.Mode)?.Object("expression")?.Text("value") == "WaitAll") bare.Remove(ContainerPorts.Mode);
        if (ContainerPorts.IsSwitch(node)) Remove(bare, ContainerPorts.Mode);
        if (node.ActivityType is null && ActivityTypes.ElementOf(bare.Text("type") ?? "") is not null) bare.Remove("type");
        if (node is { Element: "endEvent" or "startEvent", ActivityType: null }) bare.Remove("type");
    }

    private static bool IsEmpty(JsonNode? node) => node is JsonArray { Count: 0 } || (node is JsonObject json && json.All(member => IsEmpty(member.Value)));

    private static void Remove(JsonObject json, params ReadOnlySpan<string> names)
    {
        foreach (var name in names) json.Remove(name);
    }
}
