using Collections.Server.People;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Collections.Server.Web;

/// <summary>
/// Whoever sees what is owed to some companies alone comes to those endpoints that keep to that, and to no others: one that says nothing
/// of it is closed to them, so that a new one is, too.
/// </summary>
internal static class WallGate
{
    /// <summary>The endpoint tells nobody of a debt to a company that is not theirs: it looks, or has no debts to tell of.</summary>
    public static T KeepsWalls<T>(this T endpoints)
        where T : IEndpointConventionBuilder => endpoints.WithMetadata(new Kept());

    public static async Task Check(HttpContext context, RequestDelegate next)
    {
        if (context.GetEndpoint() is RouteEndpoint { RoutePattern.RawText: { } pattern } endpoint && IsOfApi(pattern)
            && endpoint.Metadata.GetMetadata<Kept>() is null && Caller.Companies(context.User) is { } companies)
        {
            await Problems.Forbidden($"Expected somebody who sees the debts to all companies, found one who sees those to {string.Join(", ", companies)}.").ExecuteAsync(context).ConfigureAwait(false);
            return;
        }
        await next(context).ConfigureAwait(false);
    }

    /// <summary>Whether an endpoint keeps to walls.</summary>
    public static bool IsKept(Endpoint endpoint) => endpoint.Metadata.GetMetadata<Kept>() is not null;

    private static bool IsOfApi(string pattern) => pattern.TrimStart('/') is var path && (path.StartsWith("api/", StringComparison.Ordinal) || path.StartsWith("elsa/", StringComparison.Ordinal));

    private sealed record Kept;
}
