using Collections.Strategies.Checking;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Collections.Server.Web;

/// <summary>What the API answers where it cannot do what was asked: what was expected and what was found, as RFC 9457 has it.</summary>
internal static class Problems
{
    public static ProblemHttpResult Missing(string what, string found) =>
        TypedResults.Problem($"Expected the name of {what}, found '{found}', which nothing has.", statusCode: StatusCodes.Status404NotFound, title: "Not found");

    public static ProblemHttpResult Wrong(string detail) =>
        TypedResults.Problem(detail, statusCode: StatusCodes.Status400BadRequest, title: "The request cannot be read");

    /// <summary>Somebody else was faster: nothing was changed.</summary>
    public static ProblemHttpResult Conflict(string detail) =>
        TypedResults.Problem(detail, statusCode: StatusCodes.Status412PreconditionFailed, title: "Changed meanwhile");

    /// <summary>The client has to say which version it read.</summary>
    public static ProblemHttpResult WithoutVersion() => TypedResults.Problem(
        "Expected the header If-Match with the ETag of the version that was read, or If-None-Match: * for a new strategy; found neither.",
        statusCode: StatusCodes.Status428PreconditionRequired,
        title: "Which version?");

    /// <summary>The state of things does not allow it; findings say what stands in the way.</summary>
    public static ProblemHttpResult Refused(string detail, IReadOnlyList<Finding>? findings = null) => TypedResults.Problem(
        detail,
        statusCode: StatusCodes.Status409Conflict,
        title: "Not as things stand",
        extensions: new Dictionary<string, object?> { ["findings"] = findings ?? [] });
}
