using System.Text.Json.Nodes;

namespace Collections.Bpmn.Elsa;

/// <summary>
/// An activity of a definition: a reading of its JSON, which stays as it was written. Legacy spellings are understood:
/// properties at top level or under <c>applicationProperties</c>, names in PascalCase.
/// </summary>
public sealed class ElsaActivity
{
    /// <summary>Members that every activity has; the others are inputs, outputs and ports.</summary>
    internal static readonly IReadOnlySet<string> CommonMembers = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "id", "nodeId", "name", "type", "version", "customProperties", "applicationProperties", "metadata", "activities",
        "connections", "variables", "canStartWorkflow", "runAsynchronously", "source", "line",
    };

    internal ElsaActivity(JsonObject json, string path, IReadOnlyList<ElsaActivity> nested)
    {
        Json = json;
        Path = path;
        Nested = nested;
    }

    /// <summary>The activity as written.</summary>
    public JsonObject Json { get; }

    /// <summary>Where it stands in the file, such as <c>$.root.activities[2]</c>.</summary>
    public string Path { get; }

    /// <summary>Unique within the definition; empty where the file gives none.</summary>
    public string Id => Json.Text("id") ?? "";

    /// <summary>The name that expressions use; null where it has none.</summary>
    public string? Name => Json.Text("name");

    /// <summary>The activity type, such as <c>Elsa.WriteLine</c>.</summary>
    public string Type => Json.Text("type") ?? "";

    /// <summary>Version of the activity type; 1 where nothing is said.</summary>
    public int Version => Json.Number("version") ?? 1;

    /// <summary>What the canvas writes upon the activity; null: its name or type.</summary>
    public string? DisplayText => Metadata?.Text("displayText");

    /// <summary>Free text of the author.</summary>
    public string? Description => Metadata?.Text("description");

    /// <summary>Left upper corner on the canvas; null where it was never laid out.</summary>
    public ElsaPoint? Position => ElsaPoint.Of(Metadata?.Object("designer")?.Object("position"));

    /// <summary>Size on the canvas; null where it was never laid out.</summary>
    public ElsaSize? Size => ElsaSize.Of(Metadata?.Object("designer")?.Object("size"));

    /// <summary>True where the activity may start the workflow when what it waits for happens.</summary>
    public bool CanStartWorkflow => Property("canStartWorkflow").Text() is "true" or "True";

    /// <summary>True where the activity runs beside the workflow.</summary>
    public bool RunAsynchronously => Property("runAsynchronously").Text() is "true" or "True";

    /// <summary>How meeting connections are merged in token mode: Stream, Merge, Converge, Cascade or Race; null: not said.</summary>
    public string? MergeMode => Property("mergeMode").Text();

    /// <summary>Activities inside, in order: those of a container, and those that stand in a port.</summary>
    public IReadOnlyList<ElsaActivity> Nested { get; }

    /// <summary>Connections between the activities of a flowchart.</summary>
    public IReadOnlyList<ElsaConnection> Connections =>
        [.. Json.List("connections").OfType<JsonObject>().Select(ElsaConnection.Of).OfType<ElsaConnection>()];

    /// <summary>Variables of a container.</summary>
    public IReadOnlyList<ElsaVariable> Variables => [.. Json.List("variables").OfType<JsonObject>().Select(ElsaVariable.Of)];

    /// <summary>The wrapped inputs, in order.</summary>
    public IReadOnlyList<ElsaInput> Inputs => [.. Own.Select(member => ElsaInput.Of(member.Key, member.Value)).OfType<ElsaInput>()];

    /// <summary>The outputs that are bound, in order.</summary>
    public IReadOnlyList<ElsaOutput> Outputs => [.. Own.Select(member => ElsaOutput.Of(member.Key, member.Value)).OfType<ElsaOutput>()];

    internal JsonObject? Metadata => Json.Object("metadata");

    internal JsonObject? CustomProperties => Json.Object("customProperties") ?? Json.Object("applicationProperties");

    /// <summary>Members of its own type: inputs, outputs, ports, plain properties.</summary>
    internal IEnumerable<KeyValuePair<string, JsonNode?>> Own => Json.Where(member => !CommonMembers.Contains(member.Key));

    /// <summary>A wrapped input by its camelCase name; null where it is missing.</summary>
    public ElsaInput? Input(string name) => ElsaInput.Of(name, Json.Member(name));

    /// <summary>The activity and all inside it, outer before inner.</summary>
    public IEnumerable<ElsaActivity> All() => Nested.SelectMany(inner => inner.All()).Prepend(this);

    private JsonNode? Property(string name) => CustomProperties?.Member(name) ?? Json.Member(name);
}
