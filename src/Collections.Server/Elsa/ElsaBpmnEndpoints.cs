using System.Text;
using Collections.Server.Deployments;
using Collections.Server.People;
using Collections.Server.Web;
using Collections.Strategies.Packages;

namespace Collections.Server.Elsa;

/// <summary>Elsa's /bpmn: a drawing is analysed, becomes a draft, and comes out again as it stands after every edit.</summary>
internal static class ElsaBpmnEndpoints
{
    public static void Map(RouteGroupBuilder elsa)
    {
        elsa.MapPost("/bpmn/analyze", Analyze).DisableAntiforgery();
        elsa.MapPost("/bpmn/import", Import).Needs(Permission.StrategiesEdit).DisableAntiforgery();
        elsa.MapGet("/bpmn/definitions/{definitionId}/export", Export);
    }

    private static async Task<IResult> Analyze(IFormFile file, StrategyCheck check)
    {
        var plan = check.Plan(await Package(file, "analysed").ConfigureAwait(false));
        return Results.Ok(new { canImport = plan.CanPublish, findings = plan.Findings });
    }

    private static async Task<IResult> Import(IFormFile file, HttpRequest request, StrategyCheck check, StrategyDefinitions stored, ElsaDefinitions all)
    {
        var form = await request.ReadFormAsync().ConfigureAwait(false);
        var name = form["DefinitionId"] is [{ Length: > 0 } given] ? given : all.NewName(form["Name"] is [{ Length: > 0 } title] ? title : Path.GetFileNameWithoutExtension(file.FileName));
        var package = await Package(file, name).ConfigureAwait(false);
        var plan = check.Plan(package);
        if (!plan.CanPublish)
        {
            return Results.Problem(Problems.Sentences(plan.Findings), statusCode: StatusCodes.Status422UnprocessableEntity, title: "Cannot run");
        }
        var change = await stored.SaveSource(name, package.Bpmn, null, Caller.Author(request.HttpContext.User)).ConfigureAwait(false);
        return change.Definition is { } definition ? Results.Json(ElsaDefinitions.Model(definition)) : Problems.Refused("The drawing was not saved.", change.Findings);
    }

    private static IResult Export(string definitionId, string? versionOptions, ElsaDefinitions all) => all.One(definitionId, versionOptions) is { } found
        ? Results.File(Encoding.UTF8.GetBytes(found.Source), "application/xml", $"{definitionId}.bpmn")
        : Problems.Missing("a workflow definition", definitionId);

    private static async Task<StrategyPackage> Package(IFormFile file, string name)
    {
        using var reader = new StreamReader(file.OpenReadStream());
        return new StrategyContent(await reader.ReadToEndAsync().ConfigureAwait(false), []).Package(name);
    }
}
