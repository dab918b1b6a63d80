using Collections.Activities.Shares;
using Collections.Decisions.Columns;
using Collections.Domain.Accounts;
using Collections.Engine.Runs;

namespace Collections.Activities.HandOff;

/// <summary>
/// Shares out a population by amount. Within each stratum the largest comes first, and goes to the permitted firm with
/// the largest (share × total of the stratum − given so far); ties go by the firm's name.
/// </summary>
internal sealed class QuotaAllocation(ShareList quota, bool keepWholeCustomers, TextPool pool)
{
    private readonly IReadOnlyList<(string Name, int Weight)> firms = [.. quota.Shares.OrderBy(share => share.Name, StringComparer.Ordinal)];

    /// <summary>The firm of each case, by its place in the population; null where no firm may have it or it owes nothing.</summary>
    public string?[] Allocate(SetPopulation population)
    {
        var placed = new string?[population.Count];
        foreach (var stratum in Blocks(population).GroupBy(block => block.Stratum)) Allocate([.. stratum], placed);
        return placed;
    }

    private void Allocate(IReadOnlyList<Block> blocks, string?[] placed)
    {
        var total = blocks.Aggregate(Int128.Zero, (sum, block) => sum + block.Amount);
        var given = new Int128[firms.Count];
        foreach (var block in blocks.OrderByDescending(block => block.Amount).ThenBy(block => block.Places[0]))
        {
            if (MostOwed(block, total, given) is not { } firm) continue;
            given[firm] += block.Amount;
            foreach (var place in block.Places) placed[place] = firms[firm].Name;
        }
    }

    /// <summary>Compares share × total − given, times the sum of all weights, so that nothing is rounded.</summary>
    private int? MostOwed(Block block, Int128 total, Int128[] given)
    {
        int? best = null;
        Int128 most = 0;
        for (var i = 0; i < firms.Count; i++)
        {
            if (block.Barred.Contains(firms[i].Name)) continue;
            var owed = (total * firms[i].Weight) - (given[i] * quota.Total);
            if (best is null || owed > most) (best, most) = (i, owed);
        }
        return best;
    }

    /// <summary>Cases that go together: those of a customer, or each by itself. The stratum is that of the largest.</summary>
    private List<Block> Blocks(SetPopulation population)
    {
        var blocks = new List<Block>();
        var byCustomer = new Dictionary<long, Block>();
        for (var place = 0; place < population.Count; place++)
        {
            var amount = population.Keys[0][place];
            if (amount is Column.NullNumber or <= 0) continue;
            var customer = population.Subjects[place] >> AccountId.OrdinalBits;
            if (!keepWholeCustomers || !byCustomer.TryGetValue(customer, out var block))
            {
                blocks.Add(block = new Block(population.Keys[1][place]));
                byCustomer[customer] = block;
            }
            block.Add(place, amount);
            Bar(block, population.Keys[2][place]);
            Bar(block, population.Keys[3][place]);
        }
        return blocks;
    }

    private void Bar(Block block, long firmsBefore)
    {
        if (firmsBefore == Column.NullText) return;
        foreach (var firm in pool[(int)firmsBefore].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            block.Barred.Add(firm);
    }

    private sealed class Block(long stratum)
    {
        public long Stratum { get; } = stratum;

        public List<int> Places { get; } = [];

        public HashSet<string> Barred { get; } = new(StringComparer.Ordinal);

        public long Amount { get; private set; }

        public void Add(int place, long amount)
        {
            Places.Add(place);
            Amount += amount;
        }
    }
}
