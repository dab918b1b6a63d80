using Collections.Domain.Customers;

namespace Collections.Domain.Portfolios;

/// <summary>A chunk on its way: what the file says, what the store holds, what was decided. A few are in flight at once.</summary>
public sealed class ChunkWork(int factCount, IEnumerable<ContactPointKind> contacts)
{
    /// <summary>What the file says.</summary>
    public PortfolioChunk Chunk { get; } = new(factCount, contacts);

    /// <summary>What the store holds.</summary>
    public StoredAccounts Stored { get; } = new(factCount);

    /// <summary>What was decided.</summary>
    public ChunkDecisions Decisions { get; } = new();

    /// <summary>Makes it ready for the next rows.</summary>
    public void Clear()
    {
        Chunk.Clear();
        Decisions.Clear();
    }
}
