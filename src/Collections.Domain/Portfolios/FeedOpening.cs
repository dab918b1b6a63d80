using Collections.Domain.Feeds;

namespace Collections.Domain.Portfolios;

/// <summary>The store's answer to a declaration.</summary>
/// <param name="Verdict">Whether rows are to be applied.</param>
/// <param name="Number">The dense number of the feed's file in the database, ascending with the order of application.</param>
/// <param name="Portfolio">The dense number of the portfolio in the database.</param>
/// <param name="Identity">The identity, its sequence filled in.</param>
/// <param name="Declaration">What was declared.</param>
/// <param name="Explanation">What was expected and found, where the file is refused; else empty.</param>
public sealed record FeedOpening(
    FeedVerdict Verdict,
    int Number,
    int Portfolio,
    FeedIdentity Identity,
    FeedDeclaration Declaration,
    string Explanation)
{
    /// <summary>Numbers of the full files of the same position that this one corrects, in the order in which they were applied; none for a delta.</summary>
    public IReadOnlyList<int> Corrects { get; init; } = [];
}
