using Collections.Persistence.Strategies;

namespace Collections.Server.Deployments;

/// <summary>That a draft was handed in for approval, and what came of it. It speaks of one revision: an edit voids it.</summary>
/// <param name="RequestedBy">Who handed it in.</param>
/// <param name="RequestedAt">When.</param>
/// <param name="Comment">What it is for.</param>
/// <param name="ApprovedBy">Who approved it; null where nobody has yet.</param>
/// <param name="ApprovedAt">When.</param>
internal sealed record Approval(string RequestedBy, DateTimeOffset RequestedAt, string Comment, string? ApprovedBy, DateTimeOffset? ApprovedAt)
{
    /// <summary>What counts for the version as it is; null where nothing does.</summary>
    public static Approval? Of(StrategyVersion version) =>
        version.ApprovalRevision == version.Revision && version is { ApprovalRequestedBy: { } by, ApprovalRequestedAt: { } at }
            ? new Approval(by, at, version.Comment ?? "", version.ApprovedBy, version.ApprovedAt)
            : null;

    /// <summary>What is missing for the version to be published; null where nothing is.</summary>
    public static string? Lacking(StrategyVersion version) => Of(version) switch
    {
        { ApprovedBy: not null } => null,
        { } open => $"expected that somebody approved version {version.Version} as it is, found that nobody has answered the request of {open.RequestedBy} yet",
        null => $"expected that somebody approved version {version.Version} as it is, found no request for approval since its last change",
    };

    /// <summary>Why these persons may not approve the version; null where they may.</summary>
    public static string? OwnWork(StrategyVersion version, Author author)
    {
        return HandOf(version, author) is { } own
            ? $"expected the approval of somebody who had no hand in version {version.Version}, found {own}, who changed it or asked for its approval"
            : null;
    }

    /// <summary>Who of these persons had a hand in the version; null where none had.</summary>
    public static string? HandOf(StrategyVersion version, Author author)
    {
        var hands = Author.Of(version).Append(version.ApprovalRequestedBy);
        return author.Persons.FirstOrDefault(person => hands.Contains(person, StringComparer.OrdinalIgnoreCase));
    }
}
