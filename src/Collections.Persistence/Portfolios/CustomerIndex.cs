using Collections.Domain.Portfolios;
using Collections.Domain.Texts;

namespace Collections.Persistence.Portfolios;

/// <summary>
/// The customers of a chunk that got new accounts, by reference: until the chunk is committed, no reader of the
/// database sees them. References are not copied; the index is good as long as its chunk is.
/// </summary>
/// <param name="capacity">How many rows a chunk holds at most.</param>
internal sealed class CustomerIndex(int capacity)
{
    private readonly int[] rows = new int[capacity * 2];
    private readonly int[] customers = new int[capacity * 2];
    private readonly int[] ordinals = new int[capacity * 2];
    private readonly List<int> used = [];
    private PortfolioChunk? chunk;

    /// <summary>Empties the index for the rows of a chunk.</summary>
    public void Begin(PortfolioChunk rowsToCome)
    {
        foreach (int bucket in used)
            rows[bucket] = 0;
        used.Clear();
        chunk = rowsToCome;
    }

    /// <summary>The customer of a reference and the last ordinal that was given to an account; false where it is not here.</summary>
    public bool Find(ReadOnlySpan<byte> reference, ulong hash, out int customer, out int ordinal)
    {
        for (int bucket = (int)(hash % (uint)rows.Length); rows[bucket] != 0; bucket = (bucket + 1) % rows.Length)
        {
            if (!chunk!.CustomerReferences[rows[bucket] - 1].SequenceEqual(reference))
                continue;
            (customer, ordinal) = (customers[bucket], ordinals[bucket]);
            return true;
        }

        customer = ordinal = 0;
        return false;
    }

    /// <summary>Notes that the row's customer has accounts up to an ordinal.</summary>
    public void Set(int row, ulong hash, int customer, int ordinal)
    {
        ReadOnlySpan<byte> reference = chunk!.CustomerReferences[row];
        int bucket = (int)(hash % (uint)rows.Length);
        while (rows[bucket] != 0 && !chunk.CustomerReferences[rows[bucket] - 1].SequenceEqual(reference))
            bucket = (bucket + 1) % rows.Length;
        if (rows[bucket] == 0)
        {
            rows[bucket] = row + 1;
            used.Add(bucket);
        }

        (customers[bucket], ordinals[bucket]) = (customer, ordinal);
    }
}
