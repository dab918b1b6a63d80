using Collections.Domain.Holds;
using Collections.Domain.Novelties;
using Collections.Domain.Portfolios;

namespace Collections.Domain.Absences;

/// <summary>Some rows of a reason feed, in columns: what they say, and what is stored. Used again and again.</summary>
public sealed class AbsenceChunk
{
    /// <summary>The greatest number of rows.</summary>
    public const int Capacity = 4096;

    private readonly Utf8Arena arena = new(Capacity);

    /// <summary>An empty chunk.</summary>
    public AbsenceChunk() => (Accounts, Into) = (new Utf8Column(arena, Capacity), new Utf8Column(arena, Capacity));

    /// <summary>How many rows count.</summary>
    public int Count { get; set; }

    /// <summary>References of the accounts that are absent.</summary>
    public Utf8Column Accounts { get; }

    /// <summary>References of the accounts under which they go on; empty where there is none.</summary>
    public Utf8Column Into { get; }

    /// <summary>Line on which each row begins.</summary>
    public long[] Lines { get; } = new long[Capacity];

    /// <summary>Rows that are not applied.</summary>
    public bool[] IsRejected { get; } = new bool[Capacity];

    /// <summary>Why the account is absent: one kind of <see cref="NoveltyKind.Explaining"/>.</summary>
    public NoveltyKinds[] Reasons { get; } = new NoveltyKinds[Capacity];

    /// <summary>Ids of the accounts; filled by the store, 0 where the portfolio has none of that reference.</summary>
    public long[] AccountIds { get; } = new long[Capacity];

    /// <summary>Ids of the accounts under which they go on; filled by the store, 0 where the portfolio has none of that reference.</summary>
    public long[] IntoIds { get; } = new long[Capacity];

    /// <summary>For what the accounts are held; filled by the store.</summary>
    public HoldReasons[] Holds { get; } = new HoldReasons[Capacity];

    /// <summary>The sums of what is to be done.</summary>
    public FeedTotals Totals { get; } = new();

    /// <summary>Whether a row explains an absence that nobody has explained before.</summary>
    public bool Explains(int row) => !IsRejected[row] && Holds[row].HasFlag(HoldReasons.AbsentUnexplained);

    /// <summary>Forgets the rows.</summary>
    public void Clear()
    {
        arena.Clear();
        Totals.Clear();
        Count = 0;
    }
}
