namespace Collections.Server.Feeds;

/// <summary>A feed that every night of a portfolio expects to have come since the night before.</summary>
/// <param name="Name">Of the feed, as its mapping has it.</param>
/// <param name="Deadline">Until when a night that starts by itself waits for it, in the portfolio's zone: HH:mm.</param>
/// <param name="Kind">full, delta or reasons: a delivery of another kind counts as one that differs.</param>
/// <param name="WhenMissing">What a night does that has no good delivery by then: go (the feed is optional), hold (its messages) or wait (it does not start by itself).</param>
/// <param name="RowsTolerance">By how many percent its rows may differ from the delivery before, 0 to 1000; null for any number.</param>
/// <param name="BalanceTolerance">By how many percent the sum of what is due may differ from the delivery before, 0 to 1000; null for any sum.</param>
internal sealed record ExpectedFeed(string Name, string Deadline, string Kind, string WhenMissing, decimal? RowsTolerance, decimal? BalanceTolerance)
{
    public const string Go = "go";
    public const string Hold = "hold";
    public const string Wait = "wait";

    public static IReadOnlyList<string> Kinds { get; } = ["full", "delta", "reasons"];

    public static IReadOnlyList<string> Ways { get; } = [Go, Hold, Wait];
}
