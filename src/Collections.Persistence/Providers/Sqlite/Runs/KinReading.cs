using Collections.Domain.Cases;
using Collections.Domain.Facts;
using Collections.Engine.Batches;

namespace Collections.Persistence.Providers.Sqlite.Runs;

/// <summary>Which rows are of one kin: the accounts of a customer with one company, of which one case governs.</summary>
internal sealed class KinReading
{
    private static readonly long[]?[] _nothing = [];
    private readonly GroupFacts _customers = new(CaseLevel.Customer, LeadRule.PastDue);
    private int[] _heads = [];
    private int[] _first = [];

    public void Fill(FactReading accounts, int count, List<int> kept, PartBatch batch)
    {
        if (_heads.Length < accounts.Ids.Length)
            (_heads, _first) = (new int[accounts.Ids.Length], new int[accounts.Ids.Length]);
        _customers.Fill(accounts.Ids.AsSpan(0, count), accounts.IsOfPortfolio, accounts.Values, count, _heads, _nothing);
        _first.AsSpan(0, count).Fill(GroupFacts.None);
        for (int row = 0; row < kept.Count; row++)
        {
            // The head itself may be no row: of a decision only those are loaded that it is for.
            ref int first = ref _first[_heads[kept[row]]];
            if (first == GroupFacts.None)
                first = row;
            batch.Kin[row] = first;
        }
    }
}
