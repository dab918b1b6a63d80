using Collections.Domain.Portfolios;
using Collections.Domain.Texts;

namespace Collections.Intake.Rows;

/// <summary>A hash over what a row says about its customer, by which unchanged customers are passed over.</summary>
public static class CustomerPrint
{
    private const ulong Step = 0x9E3779B97F4A7C15;

    /// <summary>The print of a row; never 0.</summary>
    public static long Of(PortfolioChunk chunk, int row)
    {
        var hash = ContentHash.Of(chunk.CustomerReferences[row]) * Step;
        hash ^= ContentHash.Of(chunk.Names[row]) + (ulong)chunk.CustomerKinds[row];
        foreach (var contact in chunk.Contacts)
        {
            var value = contact.Values[row];
            if (value.IsEmpty) hash = (hash * Step) + 1;
            else hash = (hash * Step) ^ (ContentHash.Of(value) + (ulong)contact.Consents[row] + (contact.IsHeld[row] ? Step : 0));
        }
        return hash == 0 ? 1 : (long)hash;
    }
}
