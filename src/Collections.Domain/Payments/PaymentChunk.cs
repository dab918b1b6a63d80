using Collections.Domain.Portfolios;

namespace Collections.Domain.Payments;

/// <summary>Some rows of a payments file, in columns: what they say, what is stored, and what is to be done. Used again and again.</summary>
public sealed class PaymentChunk
{
    /// <summary>The greatest number of rows.</summary>
    public const int Capacity = 4096;

    private readonly Utf8Arena arena = new(Capacity);

    /// <summary>An empty chunk.</summary>
    public PaymentChunk() => (References, Accounts) = (new Utf8Column(arena, Capacity), new Utf8Column(arena, Capacity));

    /// <summary>How many rows count.</summary>
    public int Count { get; set; }

    /// <summary>The sender's numbers of the payments.</summary>
    public Utf8Column References { get; }

    /// <summary>References of the accounts.</summary>
    public Utf8Column Accounts { get; }

    /// <summary>Line on which each row begins.</summary>
    public long[] Lines { get; } = new long[Capacity];

    /// <summary>Rows that are not applied.</summary>
    public bool[] IsRejected { get; } = new bool[Capacity];

    /// <summary>What the rows say; the account's id is filled by the store, 0 where the portfolio has none of that reference.</summary>
    public StoredPayment[] Rows { get; } = new StoredPayment[Capacity];

    /// <summary>What is stored under the references; filled by the store.</summary>
    public StoredPayment?[] Known { get; } = new StoredPayment?[Capacity];

    /// <summary>The ids under which the payments are or will be stored; filled by the store.</summary>
    public long[] Ids { get; } = new long[Capacity];

    /// <summary>What is to be done.</summary>
    public PaymentStep[] Steps { get; } = new PaymentStep[Capacity];

    /// <summary>The sums of what is to be done.</summary>
    public FeedTotals Totals { get; } = new();

    /// <summary>Forgets the rows.</summary>
    public void Clear()
    {
        arena.Clear();
        Totals.Clear();
        Count = 0;
    }
}
