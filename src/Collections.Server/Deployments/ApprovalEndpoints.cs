using Collections.Persistence.Strategies;
using Collections.Server.People;
using Collections.Server.Web;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Collections.Server.Deployments;

/// <summary>Four eyes: one hands a draft in, somebody else approves it.</summary>
internal static class ApprovalEndpoints
{
    private const int LongestComment = 2000;

    public static void Map(RouteGroupBuilder strategies)
    {
        strategies.MapPost("/{name}/approval", Request).Needs(Permission.StrategiesEdit).AuditsItself().WithName("RequestApproval");
        strategies.MapPost("/{name}/approve", Approve).Needs(Permission.StrategiesApprove).ByPersonsOnly().AuditsItself().WithName("ApproveStrategy");
    }

    private static async Task<Results<Ok<StrategyDocument>, ProblemHttpResult>> Request(
        string name, ApprovalRequest request, HttpContext context, StrategyDefinitions definitions, StrategyLists lists, TimeProvider time)
    {
        if (EntityTags.Expected(context.Request) is not { } expected) return Problems.WithoutVersion();
        var comment = (request.Comment ?? "").Trim();
        if (comment.Length is 0 or > LongestComment) return Problems.Wrong($"Expected a comment of 1 to {LongestComment} characters that says what the version is for, found {comment.Length}.");
        var author = Caller.Author(context.User);
        var deed = new Deed(author, "strategy.request-approval", version => version.Status == StrategyStatus.Published ? "expected a version that is not published, found that it is" : null);
        return StrategyEndpoints.After(await definitions.Change(name, expected, deed, (_, _, version) =>
        {
            version.ApprovalRequestedBy = author.Name;
            version.ApprovalRequestedAt = time.GetUtcNow();
            author.Sign(version);
            version.Comment = comment;
            version.ApprovedBy = null;
            version.ApprovedAt = null;
            Publication.Forget(version);
            version.ApprovalRevision = ++version.Revision;
            return version;
        }).ConfigureAwait(false), lists, context.Response);
    }

    private static async Task<Results<Ok<StrategyDocument>, ProblemHttpResult>> Approve(
        string name, HttpContext context, StrategyDefinitions definitions, StrategyLists lists, TimeProvider time)
    {
        if (EntityTags.Expected(context.Request) is not { } expected) return Problems.WithoutVersion();
        var author = Caller.Author(context.User);
        var deed = new Deed(author, "strategy.approve", version => Approval.Of(version) switch
        {
            null => $"expected a request for approval of version {version.Version} as it is, found none since its last change",
            { ApprovedBy: { } already } => $"expected a request that is open, found that {already} has approved it",
            _ => Approval.OwnWork(version, author),
        });
        return StrategyEndpoints.After(await definitions.Change(name, expected, deed, (_, _, version) =>
        {
            version.ApprovedBy = author.Name;
            version.ApprovedAt = time.GetUtcNow();
            version.ApprovalRevision = ++version.Revision;
            return version;
        }).ConfigureAwait(false), lists, context.Response);
    }
}

/// <summary>What a draft is for.</summary>
internal sealed record ApprovalRequest(string Comment);
