using System.Text.Json.Nodes;
using Collections.Bpmn.Elsa.Conversion;
using Collections.Bpmn.Model;

namespace Collections.Bpmn.Elsa;

/// <summary>
/// One version of an Elsa 3 workflow: the reading of an export file or of a stored definition. The JSON is kept as it was
/// written, unknown members and the spelling of numbers included, and is what is saved.
/// </summary>
public sealed class WorkflowDefinition
{
    /// <summary>The key under which the custom properties of a definition say which subjects it takes.</summary>
    public const string StrategyKey = "Collections:Strategy";

    internal WorkflowDefinition(JsonObject json, ElsaActivity root)
    {
        Json = json;
        Root = root;
    }

    /// <summary>The definition as written.</summary>
    public JsonObject Json { get; }

    /// <summary>The activity that the workflow is.</summary>
    public ElsaActivity Root { get; }

    /// <summary>Id of this version; null where the file gives none.</summary>
    public string? Id => Json.Text("id");

    /// <summary>Id over all versions; null where the file gives none.</summary>
    public string? DefinitionId => Json.Text("definitionId");

    /// <summary>What people call it.</summary>
    public string? Name => Json.Text("name");

    /// <summary>What it is for.</summary>
    public string? Description => Json.Text("description");

    /// <summary>Number of the version, from 1.</summary>
    public int Version => Json.Number("version") ?? 1;

    /// <summary>True for the version that would be edited next.</summary>
    public bool IsLatest => Json.Flag("isLatest");

    /// <summary>True for the version that runs.</summary>
    public bool IsPublished => Json.Flag("isPublished");

    /// <summary>Variables of the workflow.</summary>
    public IReadOnlyList<ElsaVariable> Variables => [.. Json.List("variables").OfType<JsonObject>().Select(ElsaVariable.Of)];

    /// <summary>What the workflow takes.</summary>
    public IReadOnlyList<ElsaArgument> Inputs => [.. Json.List("inputs").OfType<JsonObject>().Select(ElsaArgument.Of)];

    /// <summary>What the workflow gives.</summary>
    public IReadOnlyList<ElsaArgument> Outputs => [.. Json.List("outputs").OfType<JsonObject>().Select(ElsaArgument.Of)];

    /// <summary>Ports of the workflow where another uses it as an activity.</summary>
    public IReadOnlyList<string> Outcomes => [.. Json.List("outcomes").Select(outcome => outcome.Text()).OfType<string>()];

    /// <summary>
    /// Whether its root is all that there is: no BPMN source is kept, and none of its activities is an element of BPMN.
    /// Such a definition runs as the flowchart that it is.
    /// </summary>
    public bool IsBornInElsa => KeptSource.Of(this) is null && Root.All().All(activity => ActivityTypes.ElementOf(activity.Type) is null);

    /// <summary>By which rules its flowcharts run, counter or token, from the same custom property; null where it says nothing of that.</summary>
    public string? Mode => CustomProperties?.Object(StrategyKey)?.Text("mode");

    /// <summary>Which subjects it takes as a strategy, from <c>customProperties["Collections:Strategy"]</c>; null where it says nothing of that.</summary>
    public StrategySettings? Strategy => CustomProperties?.Object(StrategyKey) is not { } json ? null : new StrategySettings(
        json.Text("level") ?? StrategySettings.DefaultLevel,
        json.Text("entry"),
        json.Number("precedence") ?? StrategySettings.DefaultPrecedence,
        json.Text("group") ?? StrategySettings.DefaultGroup,
        json.Text("lead") ?? StrategySettings.DefaultLead);

    internal JsonObject? CustomProperties => Json.Object("customProperties");
}
