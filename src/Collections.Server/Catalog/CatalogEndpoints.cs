using Collections.Decisions.BuiltIns;
using Collections.Domain.Effects;
using Collections.Domain.Facts;
using Collections.Persistence.Providers.Sqlite;
using Collections.Server.Hosting;
using Collections.Server.Objects;
using Collections.Server.Settings;
using Collections.Server.Web;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Collections.Server.Catalog;

/// <summary>What the designer offers: activities, facts, functions, templates, frames, products, queues, strategies to begin from.</summary>
internal static class CatalogEndpoints
{
    /// <summary>What draws the steps of a case, for everybody who reads cases.</summary>
    public static void MapActivities(RouteGroupBuilder catalog) =>
        catalog.MapGet("/activities", (string? language) => ActivityOffer.In(language ?? "en")).WithName("ListActivities");

    public static void Map(RouteGroupBuilder catalog)
    {
        catalog.MapGet("/facts", Facts).WithName("ListFacts");
        catalog.MapGet("/functions", () => FunctionLibrary.All.Select(function => new OfferedFunction(function.Name, function.Usages, function.Result))).WithName("ListFunctions");
        catalog.MapGet("/samples", (string? language) => OfferedSample.In(language ?? "en")).WithName("ListSamples");
        catalog.MapGet("/templates", Templates).WithName("ListTemplates");
        catalog.MapGet("/frames", FrameOffer.All).WithName("ListFrames");
        catalog.MapGet("/products", (SqliteDatabase database) => ProductSetting.All(database)).WithName("ListProducts");
        catalog.MapGet("/objects", (SqliteDatabase database) => ObjectSetting.Read(database).All.Select(ObjectTypeRow.Of)).WithName("ListOfferedObjectTypes");
        catalog.MapGet("/queues", (SqliteDatabase database) => Workplace.Open(database).Roster.Collectors.SelectMany(collector => collector.Queues).Distinct().Order(StringComparer.Ordinal)).WithName("ListRosterQueues");
    }

    private static Results<Ok<IReadOnlyList<OfferedTemplate>>, ProblemHttpResult> Templates(string? strategy, string? channel, SqliteDatabase database)
    {
        var wanted = MessageChannelText.Parse(channel);
        return string.IsNullOrEmpty(channel) || wanted is not null
            ? TypedResults.Ok(TemplateOffer.All(database, string.IsNullOrEmpty(strategy) ? null : strategy, wanted))
            : Problems.Wrong($"Expected a channel of {string.Join(", ", MessageChannelText.All)}, or none for all, found '{channel}'.");
    }

    private static IEnumerable<OfferedFact> Facts(SqliteDatabase database)
    {
        var facts = Workplace.Open(database).FactsFor(WorkflowsFolder.Find());
        var declared = facts.Catalog.Definitions.Select(fact => new OfferedFact(fact.Name, TypeOf(fact.Type), fact.IsProtected, fact.Source.ToString()));
        return declared
            .Concat(facts.Parameters.Select(parameter => new OfferedFact(parameter.Name, TypeOf(parameter.Type), false, "Parameter")))
            .Concat(facts.Computed.Select(fact => new OfferedFact(fact.Name, TypeOf(fact.Type), false, fact.Source.ToString())));
    }

    private static string TypeOf(FactType type) => type switch
    {
        FactType.Number => "number",
        FactType.Date => "date",
        FactType.Flag => "boolean",
        _ => "string",
    };
}

/// <summary>A fact that rules may name.</summary>
/// <param name="Name">As FEEL names it; blanks are part of it.</param>
/// <param name="Type">FEEL's name of its type.</param>
/// <param name="IsProtected">Rules may not read it, since nobody may be treated differently by it.</param>
/// <param name="Source">Where it comes from.</param>
internal sealed record OfferedFact(string Name, string Type, bool IsProtected, string Source);

/// <summary>A function of FEEL.</summary>
/// <param name="Name">As it is called.</param>
/// <param name="Usages">Its parameters with their types, one text a way to call it.</param>
/// <param name="Result">The type of its result.</param>
internal sealed record OfferedFunction(string Name, IReadOnlyList<string> Usages, string Result);
