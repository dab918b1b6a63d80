using Microsoft.AspNetCore.Diagnostics;

namespace Collections.Server.Web;

/// <summary>Requests that cannot be read: their sender is told why, and the log, which is for our own faults, is not.</summary>
internal static class BadRequests
{
    public static void Add(IServiceCollection services)
    {
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        services.Configure<ExceptionHandlerOptions>(options =>
        {
            options.StatusCodeSelector = failure => failure is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError;
            options.SuppressDiagnosticsCallback = context => context.Exception is BadHttpRequestException;
        });
    }

    /// <summary>What was wrong with the request, in words; null where it was not the request.</summary>
    public static string? Reason(HttpContext context)
    {
        if (context.Features.Get<IExceptionHandlerFeature>()?.Error is not BadHttpRequestException failure) return null;
        return failure.InnerException is { } inner ? $"{failure.Message} {inner.Message}" : failure.Message;
    }
}
