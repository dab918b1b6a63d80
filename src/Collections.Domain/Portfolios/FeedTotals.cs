using System.Numerics;
using Collections.Domain.Holds;
using Collections.Domain.Novelties;

namespace Collections.Domain.Portfolios;

/// <summary>What a file did, summed chunk by chunk in the chunks' own transactions, so that a resumed file reports as one.</summary>
public sealed class FeedTotals
{
    private readonly long[] novelties = new long[NoveltyKind.All.Count];
    private readonly long[] holds = new long[HoldReasonCodes.All.Count];

    /// <summary>Accounts by kind of novelty, in the order of <see cref="NoveltyKind.All"/>.</summary>
    public IReadOnlyList<long> Novelties => novelties;

    /// <summary>Accounts by reason for which they were held, in the order of <see cref="HoldReasonCodes.All"/>.</summary>
    public IReadOnlyList<long> Holds => holds;

    /// <summary>Rows whose facts were applied.</summary>
    public long Applied { get; set; }

    /// <summary>Rows whose account already held facts of a newer position.</summary>
    public long Older { get; set; }

    /// <summary>Total due of the applied rows, in hundredths of whatever currency.</summary>
    public long TotalDue { get; set; }

    /// <summary>Past due of the applied rows, in hundredths of whatever currency.</summary>
    public long PastDue { get; set; }

    /// <summary>By how much past due fell, in hundredths, reversals taken off.</summary>
    public long Paid { get; set; }

    /// <summary>How many accounts had this one kind of novelty.</summary>
    public long Of(NoveltyKinds kind) => novelties[BitOperations.TrailingZeroCount((int)kind)];

    /// <summary>Counts the novelties of one account, or of several alike.</summary>
    public void Count(NoveltyKinds kinds, long accounts = 1)
    {
        for (var bits = (uint)kinds; bits != 0; bits &= bits - 1) novelties[BitOperations.TrailingZeroCount(bits)] += accounts;
    }

    /// <summary>Counts the holds of one account, or of several alike.</summary>
    public void Count(HoldReasons reasons, long accounts = 1)
    {
        for (var bits = (uint)reasons; bits != 0; bits &= bits - 1) holds[BitOperations.TrailingZeroCount(bits)] += accounts;
    }

    /// <summary>Adds the sums of further rows.</summary>
    public void Add(FeedTotals other)
    {
        for (var i = 0; i < novelties.Length; i++) novelties[i] += other.novelties[i];
        for (var i = 0; i < holds.Length; i++) holds[i] += other.holds[i];
        Applied += other.Applied;
        Older += other.Older;
        TotalDue += other.TotalDue;
        PastDue += other.PastDue;
        Paid += other.Paid;
    }

    /// <summary>Back to zero.</summary>
    public void Clear()
    {
        Array.Clear(novelties);
        Array.Clear(holds);
        Applied = Older = TotalDue = PastDue = Paid = 0;
    }
}
