using System.Text;
using System.Text.Json.Nodes;
using Collections.Bpmn.Elsa;
using Collections.Server.Deployments;
using Collections.Server.People;
using Collections.Server.Web;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Collections.Server.Elsa;

/// <summary>Elsa's /workflow-definitions: what Elsa Studio lists, opens, saves and publishes.</summary>
internal static class ElsaDefinitionEndpoints
{
    private const string Definition = "a workflow definition";
    private const int LongestPage = 1_000;

    public static void Map(RouteGroupBuilder elsa)
    {
        var definitions = elsa.MapGroup("/workflow-definitions");
        definitions.MapGet("/", List);
        definitions.MapGet("/by-definition-id/{definitionId}", Read);
        definitions.MapGet("/{definitionId}", Read);
        definitions.MapGet("/by-id/{id}", (string id, ElsaDefinitions all) => Model(all.ById(id), id));
        definitions.MapGet("/many-by-id", ([FromQuery] string[] ids, ElsaDefinitions all) => Listed([.. ids.Select(all.ById).OfType<StoredDefinition>().Select(ElsaDefinitions.Model)]));
        definitions.MapGet("/query/count", (ElsaDefinitions all) => new JsonObject { ["count"] = all.All(null).Count() });
        definitions.MapGet("/validation/is-name-unique", (string name, string? definitionId, ElsaDefinitions all) => new JsonObject { ["isUnique"] = IsUnique(name, definitionId, all) });
        definitions.MapGet("/{definitionId}/versions", (string definitionId, StrategyDefinitions stored) => Listed([.. stored.Versions(definitionId).Select(ElsaDefinitions.Summary)]));
        definitions.MapGet("/{definitionId}/consumers", () => new JsonObject { ["consumingWorkflowDefinitionIds"] = new JsonArray() });
        definitions.MapPost("/", Save).Needs(Permission.StrategiesEdit);
        definitions.MapPost("/{definitionId}/publish", Publish).Needs(Permission.StrategiesPublish);
        definitions.MapPost("/{definitionId}/retract", async (string definitionId, HttpContext context, StrategyDefinitions stored) =>
            After(await stored.Retract(definitionId, null, Caller.Author(context.User)).ConfigureAwait(false))).Needs(Permission.StrategiesPublish);
        definitions.MapPost("/{definitionId}/revert/{version:int}", async (string definitionId, int version, HttpContext context, StrategyDefinitions stored) =>
            After(await stored.Revert(definitionId, version, null, Caller.Author(context.User)).ConfigureAwait(false))).Needs(Permission.StrategiesEdit);
        definitions.MapMethods("/import", [HttpMethods.Post, HttpMethods.Put], (HttpRequest request, StrategyDefinitions stored, ElsaDefinitions all) => Import(null, request, stored, all)).Needs(Permission.StrategiesEdit);
        definitions.MapMethods("/{definitionId}/import", [HttpMethods.Post, HttpMethods.Put], (string definitionId, HttpRequest request, StrategyDefinitions stored, ElsaDefinitions all) => Import(definitionId, request, stored, all)).Needs(Permission.StrategiesEdit);
        definitions.MapMethods("/{definitionId}/export", [HttpMethods.Get, HttpMethods.Post], (Delegate)Export);
    }

    private static IResult List(ElsaDefinitions all, string? versionOptions, string? definitionIds, string? searchTerm, int? page, int? pageSize)
    {
        var wanted = definitionIds?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var found = all.All(versionOptions).Select(ElsaDefinitions.Summary)
            .Where(summary => wanted is null || wanted.Contains((string?)summary["definitionId"]))
            .Where(summary => string.IsNullOrEmpty(searchTerm) || ((string?)summary["name"])?.Contains(searchTerm, StringComparison.OrdinalIgnoreCase) == true)
            .ToList();
        var size = Math.Clamp(pageSize ?? LongestPage, 1, LongestPage);
        return Results.Json(new JsonObject
        {
            ["items"] = new JsonArray([.. found.Skip(Math.Max(page ?? 0, 0) * size).Take(size)]),
            ["totalCount"] = found.Count,
            ["links"] = ElsaLinks.OfList(),
        });
    }

    private static IResult Read(string definitionId, string? versionOptions, ElsaDefinitions all) => Model(all.One(definitionId, versionOptions), definitionId);

    private static async Task<IResult> Save(HttpContext context, StrategyDefinitions stored, StrategyCheck check, ElsaDefinitions all)
    {
        if (await Body(context.Request).ConfigureAwait(false) is not { } body || body["model"] is not JsonObject model) return Problems.Wrong("Expected {model, publish} with a workflow definition as the model.");
        var publishes = body["publish"]?.GetValue<bool>() == true;
        if (publishes && !Caller.May(context, Permission.StrategiesPublish)) return Problems.Forbidden($"Expected somebody who may {Permission.StrategiesPublish}, or a save that does not publish.");
        var saved = await Store(null, model, context, stored, all).ConfigureAwait(false);
        if (saved.Definition is not { } definition || !publishes) return Saved(saved, false);
        return Saved(await stored.Publish(definition.DefinitionId, definition.ETag, check.Planner(), Caller.Author(context.User)).ConfigureAwait(false), definition.IsPublished);
    }

    private static async Task<IResult> Publish(string definitionId, HttpContext context, StrategyDefinitions stored, StrategyCheck check)
    {
        var wasPublished = stored.Latest(definitionId)?.IsPublished == true;
        return Saved(await stored.Publish(definitionId, null, check.Planner(), Caller.Author(context.User)).ConfigureAwait(false), wasPublished);
    }

    private static async Task<IResult> Import(string? definitionId, HttpRequest request, StrategyDefinitions stored, ElsaDefinitions all)
    {
        if (await Body(request).ConfigureAwait(false) is not { } model) return Problems.Wrong("Expected a workflow definition in JSON.");
        return After(await Store(definitionId, model, request.HttpContext, stored, all).ConfigureAwait(false));
    }

    private static IResult Export(string definitionId, string? versionOptions, ElsaDefinitions all) =>
        all.One(definitionId, versionOptions) is { } found && found.Definition() is { } definition
            ? Results.File(Encoding.UTF8.GetBytes(ElsaWriter.Write(definition)), "application/json", $"workflow-definition-{definitionId}-{found.Id}.json")
            : Problems.Missing(Definition, definitionId);

    /// <summary>What the client has becomes the next draft: led into the BPMN source by ids, so that what an edit does not name stays.</summary>
    private static Task<DefinitionChange> Store(string? definitionId, JsonObject model, HttpContext context, StrategyDefinitions stored, ElsaDefinitions all)
    {
        var given = definitionId ?? (model["definitionId"] as JsonValue)?.GetValue<string>();
        var name = string.IsNullOrEmpty(given) ? all.NewName((model["name"] as JsonValue)?.GetValue<string>()) : given;
        model.Remove("links");
        var read = ElsaReader.Read(model.ToJsonString(), name);
        return read.Definition is { } definition
            ? stored.Save(name, definition, null, Caller.Author(context.User))
            : Task.FromResult(DefinitionChange.Refused(name, "elsa-definition", read.Findings is [var first, ..] ? first.Message : "A workflow definition was expected."));
    }

    private static IResult Saved(DefinitionChange change, bool wasPublished)
    {
        if (change.Definition is not { } definition) return Refused(change);
        return Results.Json(new JsonObject
        {
            ["workflowDefinition"] = ElsaDefinitions.Model(definition),
            ["alreadyPublished"] = wasPublished,
            ["consumingWorkflowCount"] = 0,
            ["validationErrors"] = new JsonArray(),
        });
    }

    private static IResult After(DefinitionChange change) => change.Definition is { } definition ? Results.Json(ElsaDefinitions.Model(definition)) : Refused(change);

    private static ProblemHttpResult Refused(DefinitionChange change) => change.IsConflict ? Problems.Conflict(change.Reasons) : Problems.Wrong(change.Reasons);

    private static IResult Model(StoredDefinition? stored, string id) =>
        stored is not null && ElsaDefinitions.Model(stored) is { } model ? Results.Json(model) : Problems.Missing(Definition, id);

    private static IResult Listed(JsonNode?[] items) => Results.Json(new JsonObject { ["items"] = new JsonArray(items), ["count"] = items.Length });

    private static bool IsUnique(string name, string? definitionId, ElsaDefinitions all) =>
        !all.All(null).Any(stored => stored.DefinitionId != definitionId && StrategyDocument.TitleOf(stored.Source, stored.DefinitionId) == name);

    private static async Task<JsonObject?> Body(HttpRequest request)
    {
        try
        {
            return await JsonNode.ParseAsync(request.Body, null, new() { MaxDepth = ElsaLimits.Depth }, request.HttpContext.RequestAborted).ConfigureAwait(false) as JsonObject;
        }
        catch (System.Text.Json.JsonException)
        {
            return null;
        }
    }
}
