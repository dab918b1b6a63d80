using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Collections.Bpmn.Elsa;
using Collections.Server.Deployments;

namespace Collections.Server.Elsa;

/// <summary>Strategies as Elsa's API shows definitions.</summary>
internal sealed class ElsaDefinitions(StrategyDefinitions definitions)
{
    private const string Materializer = "Json";
    private const string ToolVersion = "3.8.0.0";

    /// <summary>Versions of all definitions that are meant.</summary>
    public IEnumerable<StoredDefinition> All(string? versionOptions) =>
        definitions.All().SelectMany(versions => VersionChoice.Of(versions, versionOptions));

    /// <summary>One version of a definition; null where there is none.</summary>
    public StoredDefinition? One(string definitionId, string? versionOptions) => VersionChoice.Of(definitions.Versions(definitionId), versionOptions).FirstOrDefault();

    /// <summary>The version of an id; null where there is none.</summary>
    public StoredDefinition? ById(string id) => All("AllVersions").FirstOrDefault(version => version.Id == id);

    /// <summary>The whole definition with what may be done with it; null where the source is no workflow.</summary>
    public static JsonObject? Model(StoredDefinition stored)
    {
        if (stored.Definition() is not { } definition) return null;
        var model = JsonNode.Parse(ElsaWriter.Write(definition), null, new JsonDocumentOptions { MaxDepth = ElsaLimits.Depth })!.AsObject();
        model["links"] = ElsaLinks.Of(stored.DefinitionId);
        return model;
    }

    /// <summary>A line of a list.</summary>
    public static JsonObject Summary(StoredDefinition stored) => new()
    {
        ["id"] = stored.Id,
        ["definitionId"] = stored.DefinitionId,
        ["name"] = StrategyDocument.TitleOf(stored.Source, stored.DefinitionId),
        ["version"] = stored.Version,
        ["toolVersion"] = ToolVersion,
        ["isLatest"] = stored.IsLatest,
        ["isPublished"] = stored.IsPublished,
        ["providerName"] = "Collections",
        ["materializerName"] = Materializer,
        ["createdAt"] = stored.CreatedAt.ToString("O", CultureInfo.InvariantCulture),
        ["isReadonly"] = false,
        ["isSystem"] = false,
        ["isMaterializerAvailable"] = true,
        ["links"] = ElsaLinks.Of(stored.DefinitionId),
    };

    /// <summary>The strategy's name of a definition that has none yet: its name in small letters and hyphens.</summary>
    public string NewName(string? title)
    {
        var letters = (title ?? "").ToLowerInvariant().Normalize(System.Text.NormalizationForm.FormD).Where(letter => char.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark);
        var words = new string([.. letters.Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-')]).Split('-', StringSplitOptions.RemoveEmptyEntries);
        var name = words.Length == 0 ? "workflow" : string.Join('-', words);
        if (definitions.Latest(name) is null) return name;
        for (var number = 2; ; number++)
        {
            var numbered = string.Create(CultureInfo.InvariantCulture, $"{name}-{number}");
            if (definitions.Latest(numbered) is null) return numbered;
        }
    }
}
