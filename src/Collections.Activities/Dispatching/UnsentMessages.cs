namespace Collections.Activities.Dispatching;

/// <summary>Messages that a dispatch did not send, for one reason.</summary>
/// <param name="Fate">What became of them: withdrawn, withheld, failed, unknown, interrupted.</param>
/// <param name="Reason">Why.</param>
/// <param name="Messages">How many.</param>
public sealed record UnsentMessages(string Fate, string Reason, int Messages)
{
    /// <summary>The fate of messages that wait for the end of a hold.</summary>
    public const string Withheld = "withheld";

    /// <summary>Counts by fate and reason, the most frequent first.</summary>
    public static IReadOnlyList<UnsentMessages> Sum(IEnumerable<UnsentMessages> unsent)
    {
        var sums = unsent.GroupBy(some => (some.Fate, some.Reason))
            .Select(group => new UnsentMessages(group.Key.Fate, group.Key.Reason, group.Sum(some => some.Messages)))
            .OrderByDescending(some => some.Messages)
            .ThenBy(some => some.Fate, StringComparer.Ordinal)
            .ThenBy(some => some.Reason, StringComparer.Ordinal)
            .ToArray();
        return sums.Length == 0 ? [] : sums;
    }
}
