using Collections.Domain.Holds;
using Collections.Domain.Novelties;
using Collections.Domain.Portfolios;

namespace Collections.Intake.Imports;

/// <summary>The counts of a file by the words of reports; what did not occur is left out.</summary>
public static class FeedTotalsText
{
    /// <summary>Accounts by kind of novelty.</summary>
    public static IReadOnlyDictionary<string, long> Novelties(FeedTotals totals) =>
        Words(totals.Novelties, i => NoveltyKind.Name(NoveltyKind.All[i]));

    /// <summary>Accounts by reason for which they are held.</summary>
    public static IReadOnlyDictionary<string, long> Holds(FeedTotals totals) =>
        Words(totals.Holds, i => HoldReasonCodes.Code(HoldReasonCodes.All[i]));

    private static Dictionary<string, long> Words(IReadOnlyList<long> counts, Func<int, string> word) =>
        Enumerable.Range(0, counts.Count).Where(i => counts[i] > 0).ToDictionary(word, i => counts[i], StringComparer.Ordinal);
}
