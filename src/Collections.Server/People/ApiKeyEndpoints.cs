using Collections.Persistence.People;
using Collections.Server.Web;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Collections.Server.People;

/// <summary>Keys of programs. Only persons make them, or a program could outlive its key.</summary>
internal static class ApiKeyEndpoints
{
    private const int DefaultDays = 90;

    public static void Map(RouteGroupBuilder keys)
    {
        keys.MapGet("/", (ApiKeys all) => all.All().Select(ApiKeyRow.Of)).WithName("ListKeys");
        keys.MapPost("/", Create).ByPersonsOnly().AuditsItself().WithName("CreateKey");
        keys.MapDelete("/{name}", Revoke).AuditsItself().WithName("RevokeKey");
    }

    private static async Task<Results<Ok<CreatedApiKey>, ProblemHttpResult>> Create(NewApiKey request, ApiKeys keys, RoleTable table, TimeProvider time, HttpContext context)
    {
        var name = (request.Name ?? "").Trim();
        if (name.Length is 0 or > NewPerson.LongestName) return Problems.Wrong($"Expected a name of 1 to {NewPerson.LongestName} characters, found {name.Length}.");
        if (table.Stored(request.Roles ?? [], out var wrong) is not { } roles) return Problems.Wrong($"Expected roles of {string.Join(", ", table.Roles)}, found '{wrong}'.");
        if (CompanyNames.Wrong(request.Companies) is { } unknown) return Problems.Wrong(unknown);
        var firm = (request.Firm ?? "").Trim();
        if (FirmName.Wrong(firm, roles, table) is { } foreign) return Problems.Wrong(foreign);
        var now = time.GetUtcNow();
        var expires = request.ExpiresAt ?? now.AddDays(DefaultDays);
        if (expires <= now || expires > now.AddDays(ApiKeys.MostDays)) return Problems.Wrong($"Expected an expiry within {ApiKeys.MostDays} days from now, found {expires:O}.");
        return await keys.Create(name, roles, CompanyNames.Stored(request.Companies ?? []), firm, expires, Caller.Author(context.User).Name).ConfigureAwait(false) is var (stored, key)
            ? TypedResults.Ok(new CreatedApiKey(stored.Name, RoleTable.Read(stored.Roles), stored.ExpiresAt, key))
            : Problems.Refused($"Expected a name that no key ever had, found '{name}', which one has.");
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> Revoke(string name, ApiKeys keys, HttpContext context) =>
        await keys.Revoke(name, Caller.Author(context.User).Name).ConfigureAwait(false) ? TypedResults.NoContent() : Problems.Missing("a key that is not revoked", name);
}

/// <summary>A key in the list.</summary>
internal sealed record ApiKeyRow(string Name, IReadOnlyList<string> Roles, DateTimeOffset CreatedAt, string CreatedBy, DateTimeOffset ExpiresAt, DateTimeOffset? LastUsedAt, bool IsRevoked, IReadOnlyList<string> Companies, string Firm)
{
    public static ApiKeyRow Of(ApiKey key) =>
        new(key.Name, RoleTable.Read(key.Roles), key.CreatedAt, key.CreatedBy, key.ExpiresAt, key.LastUsedAt, key.RevokedAt is not null, CompanyNames.Read(key.Companies), key.Firm);
}

/// <summary>A key to be made.</summary>
/// <param name="Name">Of the program that gets it.</param>
/// <param name="Roles">What it may do.</param>
/// <param name="ExpiresAt">Default: in 90 days.</param>
/// <param name="Companies">Whose debts alone the program sees; empty or null for those of all companies.</param>
/// <param name="Firm">Code of the firm whose program it is; empty or null for the house.</param>
internal sealed record NewApiKey(string Name, IReadOnlyList<string>? Roles, DateTimeOffset? ExpiresAt, IReadOnlyList<string>? Companies = null, string? Firm = null);

/// <summary>A key that was made, with what is shown this once.</summary>
internal sealed record CreatedApiKey(string Name, IReadOnlyList<string> Roles, DateTimeOffset ExpiresAt, string Key);
