using Collections.Domain.Portfolios;
using Collections.Domain.Texts;

namespace Collections.Intake.Rows;

/// <summary>
/// Finds addresses that too many customers share: one telephone on twelve customers is a branch's, a collector's or a
/// typing pool's, and reaches none of them. Bounded memory, whatever the file holds.
/// </summary>
/// <param name="limit">So many customers may share an address; 0 for any number.</param>
public sealed class SharedContacts(int limit) : IDisposable
{
    private readonly SortedItems<UInt128> pairs = new();

    /// <summary>Notes the addresses of a chunk's rows with their customers.</summary>
    public void Add(PortfolioChunk chunk)
    {
        ArgumentNullException.ThrowIfNull(chunk);
        if (limit == 0) return;
        foreach (var contact in chunk.Contacts)
        {
            for (var row = 0; row < chunk.Count; row++)
            {
                if (!chunk.IsRejected[row] && ContactHash.TryOf(contact.Kind, contact.Values[row], out var address))
                    pairs.Add(new UInt128(address, ContentHash.Of(chunk.CustomerReferences[row])));
            }
        }
    }

    /// <summary>The hashes of the shared addresses, and how many customers share each.</summary>
    public Dictionary<ulong, int> Find()
    {
        var shared = new Dictionary<ulong, int>();
        var (last, customers) = (UInt128.Zero, 0);
        foreach (var pair in pairs.InOrder())
        {
            if (pair == last && customers > 0) continue;
            customers = customers > 0 && (ulong)(pair >> 64) == (ulong)(last >> 64) ? customers + 1 : 1;
            last = pair;
            if (customers > limit) shared[(ulong)(pair >> 64)] = customers;
        }
        return shared;
    }

    /// <inheritdoc/>
    public void Dispose() => pairs.Dispose();
}
