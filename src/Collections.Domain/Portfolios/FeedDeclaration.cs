using Collections.Domain.Feeds;

namespace Collections.Domain.Portfolios;

/// <summary>A file that asks to be applied.</summary>
/// <param name="Portfolio">The portfolio whose accounts it speaks of.</param>
/// <param name="Feed">The feed that it belongs to.</param>
/// <param name="Position">The date its facts speak of.</param>
/// <param name="Sequence">Its number on that date; null for the next one.</param>
/// <param name="Kind">What it means that an account is missing.</param>
/// <param name="Digest">What it says.</param>
/// <param name="AcceptedRows">How many rows passed the checks.</param>
/// <param name="AbsentLimitPercent">Above which share of missing accounts a full file is refused; 100 for never.</param>
/// <param name="Delivered">Ordinals of the facts that it delivers, ascending, derived ones included.</param>
/// <param name="Parameters">Parameters of the portfolio, kept with it; null where the feed says nothing of them.</param>
public sealed record FeedDeclaration(
    string Portfolio,
    string Feed,
    DateOnly Position,
    int? Sequence,
    FeedKind Kind,
    ContentDigest Digest,
    long AcceptedRows,
    decimal AbsentLimitPercent,
    IReadOnlyList<int> Delivered,
    IReadOnlyList<PortfolioParameter>? Parameters);
