using System.Text.Json;
using System.Text.Json.Nodes;
using Collections.Bpmn.Validation;

namespace Collections.Bpmn.Elsa;

/// <summary>Reads the activities of one definition, unwraps those that another host did not know, and counts them.</summary>
internal sealed class ActivityReading
{
    private const string NotFoundType = "Elsa.NotFoundActivity";

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = ElsaLimits.Depth, AllowDuplicateProperties = false };

    private readonly HashSet<string> ids = new(StringComparer.Ordinal);
    private readonly List<ValidationFinding> findings = [];
    private int count;

    public IReadOnlyList<ValidationFinding> Findings => findings;

    /// <summary>The activity and all inside it; null where there are more than a definition may have.</summary>
    public ElsaActivity? Read(JsonObject json, string path)
    {
        if (++count > ElsaLimits.Activities)
        {
            if (count == ElsaLimits.Activities + 1)
                findings.Add(new("elsa-activities", FindingSeverity.Error, "", $"{path}: expected at most {ElsaLimits.Activities} activities, found more: split the workflow", default));
            return null;
        }
        Unwrap(json, path);
        CheckId(json, path);
        var nested = new List<ElsaActivity>();
        foreach (var (inner, innerPath) in Inside(json, path))
        {
            if (Read(inner, innerPath) is not { } activity) return null;
            nested.Add(activity);
        }
        return new ElsaActivity(json, path, nested);
    }

    private static IEnumerable<(JsonObject Activity, string Path)> Inside(JsonObject json, string path)
    {
        var index = 0;
        foreach (var inner in json.List("activities"))
        {
            if (inner is JsonObject activity) yield return (activity, $"{path}.activities[{index}]");
            index++;
        }
        index = 0;
        foreach (var one in json.List("cases"))
        {
            if (one is JsonObject branch && branch.Object("activity") is { } activity && IsActivity(activity)) yield return (activity, $"{path}.cases[{index}].activity");
            index++;
        }
        foreach (var (name, value) in json)
        {
            if (value is JsonObject port && !ElsaActivity.CommonMembers.Contains(name) && IsActivity(port)) yield return (port, $"{path}.{name}");
        }
    }

    /// <summary>An activity in a port is told from other objects by its id and type together.</summary>
    private static bool IsActivity(JsonObject json) =>
        json.Text("type") is { Length: > 0 } && json.Text("id") is not null && json.Member("expression") is null && json.Member("typeName") is null;

    private void CheckId(JsonObject json, string path)
    {
        if (json.Text("id") is { Length: > 0 } id && !ids.Add(id))
            findings.Add(new("elsa-duplicate-id", FindingSeverity.Warning, id, $"{path}.id: expected an id that no other activity has, found '{id}' again", default));
    }

    /// <summary>A host that does not know a type stores the activity as text within a stand-in: the activity itself is what counts.</summary>
    private void Unwrap(JsonObject json, string path)
    {
        if (json.Text("type") != NotFoundType || json.Text("originalActivityJson") is not { } text) return;
        if (Parse(text) is not { } original)
        {
            findings.Add(new("elsa-not-found-activity", FindingSeverity.Warning, json.Text("id") ?? "", $"{path}.originalActivityJson: expected the JSON of an activity, found other text: the stand-in is kept as it is", default));
            return;
        }
        var (id, metadata) = (json.Text("id"), json.Object("metadata")?.DeepClone());
        json.Clear();
        foreach (var (name, value) in original) json[name] = value?.DeepClone();
        if (id is not null) json["id"] = id;
        if (metadata is not null) json["metadata"] = metadata;
    }

    private static JsonObject? Parse(string text)
    {
        try
        {
            return JsonNode.Parse(text, null, Options) is JsonObject json && json.Text("type") is not null ? json : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
