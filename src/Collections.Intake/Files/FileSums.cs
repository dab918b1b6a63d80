using Collections.Domain.Facts;
using Collections.Domain.Portfolios;

namespace Collections.Intake.Files;

/// <summary>Sums of the delivered numbers over the accepted rows of a file.</summary>
public sealed class FileSums(FactCatalog catalog, IReadOnlyList<int> delivered)
{
    private readonly int[] ordinals = [.. delivered.Where(o => catalog.Definitions[o].Type == FactType.Number)];
    private readonly Int128[] sums = new Int128[catalog.Count];

    /// <summary>Adds the accepted rows of a chunk.</summary>
    public void Add(PortfolioChunk chunk)
    {
        foreach (var ordinal in ordinals)
        {
            var column = chunk.Facts[ordinal];
            var sum = Int128.Zero;
            for (var row = 0; row < chunk.Count; row++)
            {
                if (!chunk.IsRejected[row] && column[row] != FactNull.Value) sum += column[row];
            }
            sums[ordinal] += sum;
        }
    }

    /// <summary>The sum of a fact, or null where the file does not deliver it as a number.</summary>
    public decimal? Of(string name)
    {
        var ordinal = catalog.IndexOf(name);
        if (!ordinals.Contains(ordinal)) return null;
        var sum = (decimal)sums[ordinal];
        for (var i = 0; i < catalog.Definitions[ordinal].Scale; i++) sum /= 10;
        return sum;
    }
}
