using Collections.Domain.Customers;

namespace Collections.Domain.Portfolios;

/// <summary>A chunk on its way: what the file says, what the store holds, what was decided. A few are in flight at once.</summary>
public sealed class ChunkWork
{
    /// <summary>Room for the facts of a catalogue and the contact points of a layout.</summary>
    /// <param name="factCount">How many facts a row has.</param>
    /// <param name="contacts">The contact points that the layout delivers.</param>
    /// <param name="rows">How many rows the whole file has: a short one takes little room.</param>
    public ChunkWork(int factCount, IEnumerable<ContactPointKind> contacts, long rows)
    {
        Chunk = new PortfolioChunk(factCount, contacts, rows);
        Stored = new StoredAccounts(factCount, Chunk.Capacity);
        Decisions = new ChunkDecisions(Chunk.Capacity);
    }

    /// <summary>What the file says.</summary>
    public PortfolioChunk Chunk { get; }

    /// <summary>What the store holds.</summary>
    public StoredAccounts Stored { get; }

    /// <summary>What was decided.</summary>
    public ChunkDecisions Decisions { get; }

    /// <summary>Makes it ready for the next rows.</summary>
    public void Clear()
    {
        Chunk.Clear();
        Decisions.Clear();
    }
}
