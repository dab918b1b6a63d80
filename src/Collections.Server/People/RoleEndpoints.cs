using System.Text.RegularExpressions;
using Collections.Server.Deployments;
using Collections.Server.Web;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Collections.Server.People;

/// <summary>Roles: what each allows and who has it; those of the installation are made, changed and taken away.</summary>
internal static partial class RoleEndpoints
{
    public static void Map(RouteGroupBuilder roles)
    {
        roles.MapGet("/", (OwnRoles own) => new RoleList(own.All(), Permission.All)).WithName("ListRoles");
        roles.MapPut("/{name}", Save).AuditsItself().WithName("SaveRole");
        roles.MapDelete("/{name}", Remove).AuditsItself().WithName("RemoveRole");
    }

    private static async Task<Results<Ok<RoleRow>, ProblemHttpResult>> Save(string name, RoleChange request, OwnRoles own, HttpContext context)
    {
        if (!NameForm().IsMatch(name)) return Problems.Wrong($"Expected a role's name of small letters, digits and hyphens, 40 at most, found '{name}'.");
        if (RoleTable.IsFixed(name)) return Problems.Refused($"Expected a role of this installation, found '{name}', which is of the product and fixed.");
        if (request.Permissions is not { Count: > 0 } given) return Problems.Wrong("Expected at least one permission, found none.");
        if (given.FirstOrDefault(permission => !Permission.All.Contains(permission)) is { } wrong) return Problems.Wrong($"Expected permissions of {string.Join(", ", Permission.All)}, found '{wrong}'.");
        if (EntityTags.Expected(context.Request) is not { } expected) return Problems.WithoutVersion();
        var refusal = await own.Save(name, [.. Permission.All.Where(given.Contains)], expected == StoredDefinition.NoTag ? null : expected, Caller.Author(context.User).Name).ConfigureAwait(false);
        if (refusal is not null) return Refused(refusal);
        var saved = own.All().First(role => role.Name == name);
        EntityTags.Tell(context.Response, saved.Etag!);
        return TypedResults.Ok(saved);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> Remove(string name, OwnRoles own, HttpContext context)
    {
        if (RoleTable.IsFixed(name)) return Problems.Refused($"Expected a role of this installation, found '{name}', which is of the product and fixed.");
        if (EntityTags.Expected(context.Request) is not { } expected) return Problems.WithoutVersion();
        return await own.Remove(name, expected, Caller.Author(context.User).Name).ConfigureAwait(false) is { } refusal ? Refused(refusal) : TypedResults.NoContent();
    }

    private static ProblemHttpResult Refused(Refusal refusal) => refusal.IsConflict ? Problems.Conflict(refusal.Reason) : Problems.Refused(refusal.Reason);

    [GeneratedRegex("^[a-z][a-z0-9-]{0,39}$")]
    private static partial Regex NameForm();
}
