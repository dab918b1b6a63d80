using System.Globalization;
using Collections.Bpmn.Validation;
using Collections.Strategies.Checking;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Collections.Server.Web;

/// <summary>What the API answers where it cannot do what was asked: what was expected and what was found, as RFC 9457 has it.</summary>
internal static class Problems
{
    /// <summary>What is missing where the framework itself says no.</summary>
    public static void Configure(ProblemDetailsOptions options) => options.CustomizeProblemDetails = context =>
    {
        context.ProblemDetails.Detail ??= context.ProblemDetails.Status switch
        {
            StatusCodes.Status401Unauthorized => "Expected somebody who is signed in, or the key of a program in the header Authorization; found neither.",
            StatusCodes.Status403Forbidden => $"Expected somebody who may {Policies(context.HttpContext)}, found '{context.HttpContext.User.Identity?.Name}', who may not.",
            StatusCodes.Status413PayloadTooLarge =>
                $"Expected a body of at most {context.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize} bytes, found a larger one.",
            _ => BadRequests.Reason(context.HttpContext),
        };
    };

    private static string Policies(HttpContext context) =>
        string.Join(" and ", context.GetEndpoint()?.Metadata.GetOrderedMetadata<Microsoft.AspNetCore.Authorization.IAuthorizeData>().Select(asked => asked.Policy).Distinct() ?? []);

    /// <summary>The errors among findings, one sentence after the other.</summary>
    public static string Sentences(IEnumerable<Finding> findings) =>
        string.Join(' ', findings.Where(finding => finding.Severity == FindingSeverity.Error).Select(finding => finding.Message));

    public static ProblemHttpResult Missing(string what, string found) =>
        TypedResults.Problem($"Expected the name of {what}, found '{found}', which nothing has.", statusCode: StatusCodes.Status404NotFound, title: "Not found");

    public static ProblemHttpResult Wrong(string detail) =>
        TypedResults.Problem(detail, statusCode: StatusCodes.Status400BadRequest, title: "The request cannot be read");

    /// <summary>Somebody else was faster: nothing was changed.</summary>
    public static ProblemHttpResult Conflict(string detail) =>
        TypedResults.Problem(detail, statusCode: StatusCodes.Status412PreconditionFailed, title: "Changed meanwhile");

    /// <summary>The client has to say which version it read.</summary>
    public static ProblemHttpResult WithoutVersion() => TypedResults.Problem(
        "Expected the header If-Match with the ETag of the version that was read, or If-None-Match: * for what is new; found neither.",
        statusCode: StatusCodes.Status428PreconditionRequired,
        title: "Which version?");

    /// <summary>What is asked for goes by the day of the last night, and there was none.</summary>
    public static ProblemHttpResult NothingWorked() => Refused("A night was expected to have been worked before, found none.");

    /// <summary>The state of things does not allow it; findings say what stands in the way.</summary>
    public static ProblemHttpResult Refused(string detail, IReadOnlyList<Finding>? findings = null) => TypedResults.Problem(
        detail,
        statusCode: StatusCodes.Status409Conflict,
        title: "Not as things stand",
        extensions: new Dictionary<string, object?> { ["findings"] = findings ?? [] });

    /// <summary>Name, password and code did not fit; which of them is not told.</summary>
    public static ProblemHttpResult NotSignedIn(bool isCodeMissing) => TypedResults.Problem(
        WhyNotSignedIn(isCodeMissing),
        statusCode: StatusCodes.Status401Unauthorized,
        title: isCodeMissing ? "A code is needed" : "Not signed in",
        extensions: new Dictionary<string, object?> { ["needsCode"] = isCodeMissing });

    /// <summary>Why there is no session, in a sentence.</summary>
    public static string WhyNotSignedIn(bool isCodeMissing) => isCodeMissing
        ? "Expected a code of the authenticator, or a recovery code, beside the password; found none."
        : "Expected the name of a person with their password and code, found a combination that nobody has, or one that is locked for a while after wrong ones.";

    /// <summary>What was sent in place of a password opens nothing.</summary>
    public static ProblemHttpResult NotSignedIn(string detail) => TypedResults.Problem(detail, statusCode: StatusCodes.Status401Unauthorized, title: "Not signed in");

    /// <summary>Somebody guesses, or seems to.</summary>
    public static ProblemHttpResult TooMany(HttpContext context, TimeSpan wait)
    {
        context.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return TypedResults.Problem(
            string.Create(CultureInfo.InvariantCulture, $"There were too many tries; the next is looked at in {Math.Ceiling(wait.TotalMinutes)} minutes."),
            statusCode: StatusCodes.Status429TooManyRequests,
            title: "Too many tries");
    }

    /// <summary>Somebody beyond this server did not do their part.</summary>
    public static ProblemHttpResult NotTaken(string detail) =>
        TypedResults.Problem(detail, statusCode: StatusCodes.Status502BadGateway, title: "Not taken by the other side");

    public static ProblemHttpResult Forbidden(string detail) =>
        TypedResults.Problem(detail, statusCode: StatusCodes.Status403Forbidden, title: "Not allowed");

    /// <summary>A write of a session that our own pages did not send, or sent for another session.</summary>
    public static ProblemHttpResult Forged(string header) => TypedResults.Problem(
        $"Expected the header {header} with the antiforgery value of GET /api/session, found none, or that of another session.",
        statusCode: StatusCodes.Status400BadRequest,
        title: "Not sent by a page of this server");
}
