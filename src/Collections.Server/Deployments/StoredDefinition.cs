using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Collections.Bpmn.Elsa;
using Collections.Persistence.Strategies;

namespace Collections.Server.Deployments;

/// <summary>A version of a strategy as Elsa sees it: a workflow definition that was born in Elsa, or whose source is BPMN and whose root is derived.</summary>
/// <param name="DefinitionId">The strategy's name: the same over all versions.</param>
/// <param name="Version">From 1.</param>
/// <param name="Status">Draft, published or retired.</param>
/// <param name="IsLatest">Whether no version has a higher number.</param>
/// <param name="Revision">Counts the changes of this version.</param>
/// <param name="Source">BPMN 2.0, or a definition that was born in Elsa, verbatim.</param>
/// <param name="Derived">The definition's JSON, derived where the source is BPMN; null where the source is neither.</param>
internal sealed record StoredDefinition(
    string DefinitionId,
    int Version,
    StrategyStatus Status,
    bool IsLatest,
    long Revision,
    string Source,
    string? Derived,
    DateTimeOffset CreatedAt)
{
    private const int IdDigits = 16;

    private static readonly string[] Own = ["id", "version", "isLatest", "isPublished", "createdAt"];

    /// <summary>The tag of a definition that is not there yet.</summary>
    public const string NoTag = "none";

    /// <summary>Id of the version: the same for the same version everywhere.</summary>
    public string Id => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{DefinitionId}\0{Version}")))[..IdDigits];

    public bool IsPublished => Status == StrategyStatus.Published;

    /// <summary>What a client names when it changes what it has read.</summary>
    public string ETag => string.Create(CultureInfo.InvariantCulture, $"\"{Version}-{Revision}\"");

    /// <summary>The definition with the identity of this version; null where the source is no BPMN and no definition.</summary>
    public WorkflowDefinition? Definition()
    {
        if (Derived is null || JsonNode.Parse(Derived, null, new() { MaxDepth = ElsaLimits.Depth }) is not JsonObject json) return null;
        json["id"] = Id;
        json["definitionId"] = DefinitionId;
        json["version"] = Version;
        json["isLatest"] = IsLatest;
        json["isPublished"] = IsPublished;
        json["createdAt"] = CreatedAt.ToString("O", CultureInfo.InvariantCulture);
        return ElsaReader.Read(json.ToJsonString(new() { MaxDepth = ElsaLimits.Depth }), DefinitionId).Definition;
    }

    /// <summary>A definition that was born in Elsa as it is kept: what only says which version it is comes anew with each version.</summary>
    internal static string SourceOf(string name, WorkflowDefinition definition)
    {
        var json = (JsonObject)definition.Json.DeepClone();
        foreach (var own in Own) json.Remove(own);
        json["definitionId"] = name;
        return ElsaWriter.Write(ElsaReader.Read(json.ToJsonString(new() { MaxDepth = ElsaLimits.Depth }), name).Definition ?? definition);
    }

    internal static StoredDefinition Of(string name, StrategyVersion version, int latest) => new(
        name, version.Version, version.Status, version.Version == latest, version.Revision, version.Source, version.Definition, version.CreatedAt);
}
