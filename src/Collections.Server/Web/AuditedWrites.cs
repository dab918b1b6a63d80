using Collections.Persistence.Journal;
using Collections.Persistence.Providers.Sqlite;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Collections.Server.Web;

/// <summary>
/// The audit of endpoints that do not write it themselves: after a write that succeeded, and before its answer goes out,
/// who called which endpoint about what is noted.
/// </summary>
internal static class AuditedWrites
{
    public static async ValueTask<object?> Filter(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        var result = await next(invocation).ConfigureAwait(false);
        var context = invocation.HttpContext;
        if (!ForgeryGuard.IsWrite(context.Request) || context.GetEndpoint() is not { } endpoint || endpoint.Metadata.GetMetadata<Itself>() is not null) return result;
        if (!Succeeded(result) || context.User.Identity is not { IsAuthenticated: true, Name: { } who }) return result;
        var what = endpoint.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName ?? $"{context.Request.Method} {(endpoint as RouteEndpoint)?.RoutePattern.RawText}";
        var subject = string.Join('/', context.Request.RouteValues.Where(value => value.Value is string).Select(value => value.Value));
        var at = context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        await context.RequestServices.GetRequiredService<SqliteDatabase>().Writer
            .Write(session => AuditLog.Append(session.Context(), at, who, what, subject)).ConfigureAwait(false);
        return result;
    }

    private static bool Succeeded(object? result)
    {
        while (result is INestedHttpResult nested) result = nested.Result;
        return result is not IStatusCodeHttpResult { StatusCode: >= StatusCodes.Status400BadRequest };
    }

    /// <summary>Marks an endpoint whose deeds are noted elsewhere, or that changes nothing.</summary>
    internal sealed record Itself;
}
