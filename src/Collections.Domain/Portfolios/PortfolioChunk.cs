using Collections.Domain.Customers;

namespace Collections.Domain.Portfolios;

/// <summary>Consecutive rows of a portfolio file, read and checked, in columns. Reused from chunk to chunk.</summary>
public sealed class PortfolioChunk
{
    /// <summary>How many rows a chunk holds at most; one chunk is one transaction.</summary>
    public const int MostRows = 16_384;

    private readonly Utf8Arena arena;

    /// <summary>Room for the facts of a catalogue and the contact points of a layout.</summary>
    /// <param name="factCount">How many facts a row has.</param>
    /// <param name="contacts">The contact points that the layout delivers.</param>
    /// <param name="rows">How many rows are to come; for more than <see cref="MostRows"/> there is room for so many.</param>
    public PortfolioChunk(int factCount, IEnumerable<ContactPointKind> contacts, long rows = MostRows)
    {
        Capacity = (int)Math.Clamp(rows, 1, MostRows);
        arena = new Utf8Arena(Capacity);
        Lines = new long[Capacity];
        IsRejected = new bool[Capacity];
        CustomerKinds = new CustomerKind[Capacity];
        CustomerPrints = new long[Capacity];
        AccountReferences = new Utf8Column(arena, Capacity);
        CustomerReferences = new Utf8Column(arena, Capacity);
        Names = new Utf8Column(arena, Capacity);
        Contacts = [.. contacts.Select(kind => new ContactColumn(kind, arena, Capacity))];
        Facts = FactColumns.Create(factCount, Capacity);
    }

    /// <summary>For how many rows there is room.</summary>
    public int Capacity { get; }

    /// <summary>How many rows count.</summary>
    public int Count { get; set; }

    /// <summary>The line of the file on which each row begins, from 1.</summary>
    public long[] Lines { get; }

    /// <summary>
    /// True for a row that was rejected. Its references may still name an account, which then is not absent; nothing
    /// else of the row counts.
    /// </summary>
    public bool[] IsRejected { get; }

    /// <summary>The creditor's own number of the account; it is the same account wherever it is the same bytes.</summary>
    public Utf8Column AccountReferences { get; }

    /// <summary>The creditor's own number of the customer.</summary>
    public Utf8Column CustomerReferences { get; }

    /// <summary>The customers' names; empty where none is delivered.</summary>
    public Utf8Column Names { get; }

    /// <summary>Natural or legal person.</summary>
    public CustomerKind[] CustomerKinds { get; }

    /// <summary>The contact points that the layout delivers.</summary>
    public IReadOnlyList<ContactColumn> Contacts { get; }

    /// <summary>
    /// A hash over reference, name, kind and contact points of the row's customer, never 0: where it equals what is
    /// stored with the account, the customer need not be looked at.
    /// </summary>
    public long[] CustomerPrints { get; }

    /// <summary>
    /// The facts by ordinal of the catalogue, <see cref="Domain.Facts.FactNull"/> where unknown. Ordinals that the feed
    /// does not deliver are filled from what is stored before the chunk is applied.
    /// </summary>
    public long[][] Facts { get; }

    /// <summary>Forgets all rows and keeps the room.</summary>
    public void Clear()
    {
        Count = 0;
        arena.Clear();
    }
}
