using System.Text.Json.Nodes;

namespace Collections.Bpmn.Elsa.Conversion;

/// <summary>RFC 7386: a JSON object that says which members of another are set, and, by null, which are taken away.</summary>
internal static class MergePatch
{
    /// <summary>The target with the patch applied; the patch is copied, the target may be changed.</summary>
    public static JsonNode? Apply(JsonNode? target, JsonNode? patch)
    {
        if (patch is not JsonObject changes) return patch?.DeepClone();
        var result = target as JsonObject ?? [];
        foreach (var (name, value) in changes)
        {
            if (value is null) result.Remove(name);
            else if (value is not JsonObject) result[name] = value.DeepClone();
            else Replace(result, name, value);
        }
        return result;
    }

    /// <summary>The patch that leads from one object to another; null where they say the same.</summary>
    public static JsonObject? Between(JsonObject from, JsonObject to)
    {
        var patch = new JsonObject();
        foreach (var (name, _) in from)
        {
            if (to[name] is null) patch[name] = null;
        }
        foreach (var (name, value) in to)
        {
            if (value is null || ElsaNormalisation.Same(from[name], value)) continue;
            if (from[name] is JsonObject before && value is JsonObject after) patch[name] = Between(before, after);
            else patch[name] = value.DeepClone();
        }
        return patch.Count == 0 ? null : patch;
    }

    private static void Replace(JsonObject target, string name, JsonNode patch)
    {
        var before = target[name];
        if (before is not null) target.Remove(name);
        target[name] = Apply(before, patch);
    }
}
