using System.Text.Json;
using System.Text.Json.Nodes;
using Collections.Bpmn.Model;
using Collections.Bpmn.Reading;
using Collections.Xml;

namespace Collections.Bpmn.Elsa.Conversion;

/// <summary>What stands around the root of a definition: identity, variables, options, custom properties.</summary>
internal static class Envelope
{
    /// <summary>The extension of a process that keeps what a definition says and BPMN has no words for.</summary>
    public const string Extension = "workflow";

    private const string Schema = "https://elsaworkflows.io/schemas/workflow-definition/v3.0.0/schema.json";
    private const string ToolVersion = "3.8.0.0";

    /// <summary>Given anew with each version, or by whoever serves the definition.</summary>
    private static readonly string[] OfTheVersion = ["$schema", "id", "createdAt", "version", "toolVersion", "isLatest", "isPublished", "links", "root", "tenantId"];

    /// <summary>The definition of a model, with the source kept.</summary>
    public static JsonObject Write(BpmnDefinitions model, ChartNode chart, JsonObject root)
    {
        var source = BpmnWriter.Write(model);
        var json = Plain(chart, KeptSource.DigestOf(source)[..16]);
        if (Overlay(model) is { } overlay) MergePatch.Apply(json, overlay);
        if (json["customProperties"] is not JsonObject properties) json["customProperties"] = properties = [];
        var kept = KeptSource.ToJson(source, root);
        foreach (var (name, value) in Surroundings.Read(model)) kept[name] = value?.DeepClone();
        properties[KeptSource.Key] = kept;
        json.Remove("root");
        json["root"] = root;
        return json;
    }

    /// <summary>What a definition says beyond its chart, as a merge patch; null: nothing.</summary>
    public static JsonObject? OverlayOf(WorkflowDefinition definition, ChartNode chart)
    {
        var overlay = MergePatch.Between(Bare(Plain(chart, "")), Bare(definition.Json));
        return overlay;
    }

    /// <summary>The overlay that a document carries; null where it carries none.</summary>
    public static JsonObject? Overlay(BpmnDefinitions model)
    {
        var text = model.Processes.SelectMany(process => process.Xml?.Extensions(BpmnNamespaces.Collections, Extension) ?? []).FirstOrDefault()?.Text;
        if (text is null) return null;
        try
        {
            return JsonNode.Parse(text, null, new JsonDocumentOptions { MaxDepth = ElsaLimits.Depth, AllowDuplicateProperties = false }) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static JsonObject Plain(ChartNode chart, string id) => new()
    {
        ["$schema"] = Schema,
        ["id"] = id,
        ["definitionId"] = ChartIds.ToElsa(chart.Id),
        ["name"] = chart.Name ?? ChartIds.ToElsa(chart.Id),
        ["version"] = 1,
        ["toolVersion"] = ToolVersion,
        ["variables"] = new JsonArray(),
        ["inputs"] = new JsonArray(),
        ["outputs"] = new JsonArray(),
        ["outcomes"] = new JsonArray(),
        ["customProperties"] = new JsonObject(),
        ["isReadonly"] = false,
        ["isSystem"] = false,
        ["isLatest"] = true,
        ["isPublished"] = false,
        ["options"] = new JsonObject { ["autoUpdateConsumingWorkflows"] = false },
    };

    private static JsonObject Bare(JsonObject definition)
    {
        var bare = new JsonObject();
        foreach (var (name, value) in definition)
        {
            if (!OfTheVersion.Contains(name, StringComparer.OrdinalIgnoreCase) && value is not null) bare[name] = value.DeepClone();
        }
        if (bare.Object("customProperties") is { } properties) properties.Remove(KeptSource.Key);
        foreach (var name in bare.Where(member => IsDefault(member.Value)).Select(member => member.Key).ToList()) bare.Remove(name);
        return bare;
    }

    private static bool IsDefault(JsonNode? value) => value switch
    {
        JsonArray list => list.Count == 0,
        JsonObject json => json.All(member => IsDefault(member.Value)),
        JsonValue => value.GetValueKind() == JsonValueKind.False,
        _ => true,
    };
}
