using System.Runtime.InteropServices;

namespace Collections.Activities.HandOff;

/// <summary>
/// Cases that go to one firm together, in columns: a population may hold millions of them. They are numbered in the
/// order in which their first case stands in the population.
/// </summary>
internal sealed class AllocationBlocks(int firms)
{
    private readonly int words = WordsFor(firms);
    private readonly List<ulong> barred = [];
    private readonly List<long> strata = [];
    private readonly List<long> amounts = [];
    private readonly List<int> cases = [];

    /// <summary>How many there are.</summary>
    public int Count => strata.Count;

    /// <summary>The stratum of each.</summary>
    public ReadOnlySpan<long> Strata => CollectionsMarshal.AsSpan(strata);

    /// <summary>The sum of each; may be added to.</summary>
    public Span<long> Amounts => CollectionsMarshal.AsSpan(amounts);

    /// <summary>How many cases each has; may be added to.</summary>
    public Span<int> Cases => CollectionsMarshal.AsSpan(cases);

    /// <summary>Words of 64 bits for a bit a firm.</summary>
    public static int WordsFor(int firms) => (firms + 63) / 64;

    /// <summary>Begins a block that owes nothing yet and may go to any firm.</summary>
    public int Add(long stratum)
    {
        strata.Add(stratum);
        amounts.Add(0);
        cases.Add(0);
        for (var i = 0; i < words; i++) barred.Add(0);
        return strata.Count - 1;
    }

    /// <summary>None of these firms may have the block.</summary>
    public void Bar(int block, ReadOnlySpan<ulong> firmsBefore)
    {
        for (var i = 0; i < firmsBefore.Length; i++) barred[(block * words) + i] |= firmsBefore[i];
    }

    /// <summary>Whether the firm may not have the block.</summary>
    public bool IsBarred(int block, int firm) => (barred[(block * words) + (firm / 64)] & (1UL << (firm % 64))) != 0;

    /// <summary>By stratum, then the larger amount, then the earlier case.</summary>
    public int Compare(int left, int right) =>
        strata[left] != strata[right] ? strata[left].CompareTo(strata[right])
        : amounts[left] != amounts[right] ? amounts[right].CompareTo(amounts[left])
        : left.CompareTo(right);
}
