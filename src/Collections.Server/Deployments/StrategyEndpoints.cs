using System.Text;
using System.Text.RegularExpressions;
using Collections.Bpmn.Elsa;
using Collections.Bpmn.Validation;
using Collections.Persistence.Providers.Sqlite;
using Collections.Server.Conversions;
using Collections.Server.Nightly;
using Collections.Server.People;
using Collections.Server.Web;
using Collections.Strategies.Checking;
using Collections.Strategies.Packages;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Collections.Server.Deployments;

/// <summary>Strategies: list, read, save, check, publish, take back.</summary>
internal static partial class StrategyEndpoints
{
    private const string Strategy = "a strategy";

    public static void Map(RouteGroupBuilder strategies)
    {
        strategies.MapGet("/", (StrategyLists lists) => lists.All()).WithName("ListStrategies");
        strategies.MapGet("/{name}", Read).WithName("ReadStrategy");
        strategies.MapPut("/{name}", Save).Needs(Permission.StrategiesEdit).AuditsItself().WithName("SaveStrategy");
        strategies.MapPost("/check", Check).ChangesNothing().WithName("CheckStrategy");
        strategies.MapPost("/names", (CheckRequest request, StrategyCheck check) => check.Names(request.Package())).ChangesNothing().WithName("ListNames");
        strategies.MapGet("/{name}/versions", Versions).WithName("ListVersions");
        strategies.MapPost("/{name}/publish", Publish).Needs(Permission.StrategiesPublish).AuditsItself().WithName("PublishStrategy");
        strategies.MapDelete("/{name}/publish", CancelPublication).Needs(Permission.StrategiesPublish).AuditsItself().WithName("CancelPublication");
        strategies.MapPost("/{name}/retract", Retract).Needs(Permission.StrategiesPublish).AuditsItself().WithName("RetractStrategy");
        strategies.MapPost("/{name}/revert", Revert).Needs(Permission.StrategiesEdit).AuditsItself().WithName("RevertStrategy");
        strategies.MapGet("/{name}/export", Export).WithName("ExportStrategy");
        ApprovalEndpoints.Map(strategies);
        CommentEndpoints.Map(strategies);
    }

    private static Results<Ok<StrategyDocument>, ProblemHttpResult> Read(string name, int? version, StrategyLists lists, HttpResponse response) =>
        lists.Document(name, version) is { } document ? Told(document, response) : Problems.Missing(Strategy, name);

    private static async Task<Results<Ok<StrategyDocument>, ProblemHttpResult>> Save(
        string name, StrategyContent content, HttpContext context, StrategyDefinitions definitions, StrategyLists lists)
    {
        if (!NameForm().IsMatch(name)) return Problems.Wrong($"Expected a strategy's name of small letters, digits and hyphens, 64 at most, found '{name}'.");
        if (EntityTags.Expected(context.Request) is not { } expected) return Problems.WithoutVersion();
        return After(await definitions.SavePackage(content.Package(name), expected, Caller.Author(context.User)).ConfigureAwait(false), lists, context.Response);
    }

    private static Ok<IReadOnlyList<Finding>> Check(CheckRequest request, StrategyCheck check) =>
        TypedResults.Ok(check.Plan(request.Package()).Findings);

    private static Results<Ok<IReadOnlyList<VersionSummary>>, ProblemHttpResult> Versions(string name, StrategyLists lists) =>
        lists.Versions(name) is { Count: > 0 } versions ? TypedResults.Ok(versions) : Problems.Missing(Strategy, name);

    private static async Task<Results<Ok<StrategyDocument>, ProblemHttpResult>> Publish(
        string name, PublishRequest? request, HttpContext context, StrategyDefinitions definitions, StrategyCheck check, StrategyLists lists, SqliteDatabase database)
    {
        if (EntityTags.Expected(context.Request) is not { } expected) return Problems.WithoutVersion();
        if (request?.From is { } from && RunRegister.LastDate(database) is { } last && from <= last)
            return Problems.Wrong($"Expected a date after the last night, which was that of {last:yyyy-MM-dd}, found {from:yyyy-MM-dd}.");
        if (request is { From: not null, WithdrawsUnsent: true }) return Problems.Wrong("Expected messages to be withdrawn by a publication of now, found a date: withdraw them when it has come.");
        return After(await definitions.Publish(name, expected, check.Planner(), Caller.Author(context.User), request?.From, request?.WithdrawsUnsent ?? false).ConfigureAwait(false), lists, context.Response);
    }

    private static async Task<Results<Ok<StrategyDocument>, ProblemHttpResult>> CancelPublication(string name, HttpContext context, StrategyDefinitions definitions, StrategyLists lists)
    {
        if (EntityTags.Expected(context.Request) is not { } expected) return Problems.WithoutVersion();
        return After(await definitions.CancelPublication(name, expected, Caller.Author(context.User)).ConfigureAwait(false), lists, context.Response);
    }

    private static async Task<Results<Ok<StrategyDocument>, ProblemHttpResult>> Retract(string name, HttpContext context, StrategyDefinitions definitions, StrategyLists lists) =>
        After(await definitions.Retract(name, EntityTags.Expected(context.Request), Caller.Author(context.User)).ConfigureAwait(false), lists, context.Response);

    private static async Task<Results<Ok<StrategyDocument>, ProblemHttpResult>> Revert(
        string name, RevertRequest request, HttpContext context, StrategyDefinitions definitions, StrategyLists lists) =>
        After(await definitions.Revert(name, request.Version, EntityTags.Expected(context.Request), Caller.Author(context.User)).ConfigureAwait(false), lists, context.Response);

    private static Results<FileContentHttpResult, ProblemHttpResult> Export(string name, int? version, string? format, StrategyLists lists, StrategyCheck check)
    {
        if (lists.Document(name, version) is not { } document) return Problems.Missing(Strategy, name);
        if (format is null or "bpmn") return TypedResults.File(Encoding.UTF8.GetBytes(document.Bpmn), "application/xml", $"{name}.bpmn");
        if (format == "steps")
        {
            var (plain, findings) = check.Plain(new StrategyContent(document.Bpmn, document.Files).Package(name));
            return plain is null
                ? Problems.Refused(findings.Select(finding => finding.Message).FirstOrDefault() ?? $"'{name}' has a box that cannot be drawn as steps.")
                : TypedResults.File(Encoding.UTF8.GetBytes(plain), "application/xml", $"{name}-steps.bpmn");
        }
        if (format != "elsa") return Problems.Wrong($"Expected the format bpmn, steps or elsa, found '{format}'.");
        var converted = DocumentConversion.Convert(Encoding.UTF8.GetBytes(document.Bpmn), $"{name}.bpmn", DocumentFormat.Elsa);
        return converted.Text is { } text
            ? TypedResults.File(Encoding.UTF8.GetBytes(text), "application/json", $"{name}.json")
            : Problems.Refused($"'{name}' cannot be written as an Elsa definition.");
    }

    /// <summary>The strategy as it is after a change, or why nothing was changed.</summary>
    internal static Results<Ok<StrategyDocument>, ProblemHttpResult> After(DefinitionChange change, StrategyLists lists, HttpResponse response)
    {
        if (change.Definition is { } definition) return Told(lists.Document(definition.DefinitionId, definition.Version)!, response);
        var first = change.Findings.FirstOrDefault(finding => finding.Severity == FindingSeverity.Error)?.Message ?? "Nothing was changed.";
        return change.IsConflict ? Problems.Conflict(first) : Problems.Refused(first, change.Findings);
    }

    private static Ok<StrategyDocument> Told(StrategyDocument document, HttpResponse response)
    {
        EntityTags.Tell(response, document.Etag);
        return TypedResults.Ok(document);
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,63}$")]
    private static partial Regex NameForm();
}

/// <summary>A strategy to be checked as it stands in the designer; nothing is saved.</summary>
internal sealed record CheckRequest(string Name, string Bpmn, IReadOnlyList<PackageFile>? Files)
{
    public StrategyPackage Package() => new StrategyContent(Bpmn, Files).Package(Name);
}

/// <summary>Which version becomes a draft again.</summary>
internal sealed record RevertRequest(int Version);

/// <summary>From when on a version is what new cases take.</summary>
/// <param name="From">The business date with whose night it is published by itself; null for now.</param>
/// <param name="WithdrawsUnsent">Whether messages that its cases have decided and that have not left yet are withdrawn; else they leave as they were decided.</param>
internal sealed record PublishRequest(DateOnly? From, bool WithdrawsUnsent = false);
