namespace Collections.Server.Feeds;

/// <summary>What a night found of a feed that it expects.</summary>
/// <param name="Name">Of the feed.</param>
/// <param name="State">came, missing or differs.</param>
/// <param name="WhenMissing">go, hold or wait.</param>
/// <param name="Position">Of the delivery; null where none came.</param>
/// <param name="Rows">Rows of the delivery; null where none came.</param>
/// <param name="Explanation">What was expected and found, where the delivery differs; else empty.</param>
internal sealed record JudgedFeed(string Name, string State, string WhenMissing, DateOnly? Position, long? Rows, string Explanation)
{
    public const string Came = "came";
    public const string Missing = "missing";
    public const string Differs = "differs";

    /// <summary>Whether messages are held for it.</summary>
    public bool Holds() => State != Came && WhenMissing != ExpectedFeed.Go;
}
