using System.Globalization;
using Collections.Domain.Portfolios;

namespace Collections.Domain.Feeds;

/// <summary>Decides whether a file that was read and checked is applied, from the files of its feed that came before.</summary>
public static class FeedGate
{
    /// <summary>The decision.</summary>
    /// <param name="file">The file.</param>
    /// <param name="known">The files of the same feed that were begun before, in any order.</param>
    /// <param name="activeAccounts">Accounts of the portfolio that are not absent.</param>
    public static FeedDecision Decide(FeedDeclaration file, IReadOnlyList<KnownFeed> known, long activeAccounts)
    {
        var newest = known.Where(k => k.IsApplied).MaxBy(k => k.Position);
        if (newest is not null && newest.Position > file.Position)
        {
            return new FeedDecision(FeedVerdict.OlderPosition, file.Sequence ?? 1, 0, string.Create(
                CultureInfo.InvariantCulture, $"expected position {newest.Position:yyyy-MM-dd} or later, found {file.Position:yyyy-MM-dd}"));
        }
        var ofPosition = known.Where(k => k.Position == file.Position).ToList();
        var latest = ofPosition.Where(k => k.IsApplied).MaxBy(k => k.Sequence);
        var digest = file.Digest.ToString();
        if (latest?.Digest == digest && (file.Sequence is null || file.Sequence >= latest.Sequence))
            return new FeedDecision(FeedVerdict.SameContent, latest.Sequence, latest.Number);
        var begun = ofPosition.Find(k => !k.IsApplied && k.Digest == digest && k.Sequence == (file.Sequence ?? k.Sequence) && k.Sequence > (latest?.Sequence ?? 0));
        if (begun is not null) return new FeedDecision(FeedVerdict.Resume, begun.Sequence, begun.Number);
        return AsNew(file, ofPosition, activeAccounts);
    }

    private static FeedDecision AsNew(FeedDeclaration file, List<KnownFeed> ofPosition, long activeAccounts)
    {
        var highest = ofPosition.Count == 0 ? 0 : ofPosition.Max(k => k.Sequence);
        var sequence = file.Sequence ?? highest + 1;
        if (sequence <= highest)
        {
            return new FeedDecision(FeedVerdict.SequenceTaken, sequence, 0, string.Create(
                CultureInfo.InvariantCulture, $"expected sequence {highest + 1} or later of position {file.Position:yyyy-MM-dd}, found {sequence} with other content"));
        }
        var missing = activeAccounts - file.AcceptedRows;
        return file.Kind == FeedKind.Full && missing * 100m > file.AbsentLimitPercent * activeAccounts
            ? new FeedDecision(FeedVerdict.TooManyAbsent, sequence, 0, string.Create(
                CultureInfo.InvariantCulture, $"expected at most {file.AbsentLimitPercent:0.##} % of {activeAccounts} accounts to be missing, found {missing}"))
            : new FeedDecision(FeedVerdict.Apply, sequence);
    }
}
