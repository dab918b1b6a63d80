using Collections.Domain.Placements;

namespace Collections.Activities.Placements;

/// <summary>What the manifest says of the rows, counted while they pass.</summary>
internal sealed class PlacementTotals
{
    private readonly HashSet<string> customers = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, long> sums = new(StringComparer.Ordinal);

    public int Accounts { get; private set; }

    public int Customers => customers.Count;

    /// <summary>Total due by currency, in the order of the currencies, with two decimals.</summary>
    public SortedDictionary<string, string> TotalDue =>
        new(sums.ToDictionary(sum => sum.Key, sum => PlacementCsv.Amount(sum.Value), StringComparer.Ordinal), StringComparer.Ordinal);

    public PlacementRow Count(PlacementRow row)
    {
        Accounts++;
        customers.Add(row.CustomerReference);
        sums[row.Currency] = checked(sums.GetValueOrDefault(row.Currency) + row.TotalDue);
        return row;
    }
}
