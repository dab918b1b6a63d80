using Collections.Activities.Shares;
using Collections.Decisions.Columns;
using Collections.Domain.Accounts;
using Collections.Engine.Runs;

namespace Collections.Activities.HandOff;

/// <summary>
/// Shares out a population by amount. Within each stratum the largest comes first, and goes to the permitted firm with
/// the largest (share × total of the stratum − given so far); ties go by the firm's name. Shares may be of the number
/// instead, and firms may have room for so many cases only.
/// </summary>
internal sealed class QuotaAllocation(ShareList quota, bool keepWholeCustomers, TextPool pool)
{
    private readonly IReadOnlyList<(string Name, int Weight)> firms = [.. quota.Shares.OrderBy(share => share.Name, StringComparer.Ordinal)];

    private readonly Dictionary<long, ulong[]> barred = [];

    /// <summary>Of what the shares are.</summary>
    public ShareBasis Basis { get; init; }

    /// <summary>How many more cases a firm takes; a firm that is not named takes any number.</summary>
    public IReadOnlyDictionary<string, long> Room { get; init; } = new Dictionary<string, long>();

    /// <summary>The firm of each case, by its place in the population; null where no firm may have it or it owes nothing.</summary>
    public string?[] Allocate(SetPopulation population)
    {
        var blocks = Blocks(population, out var blockOf);
        var order = Enumerable.Range(0, blocks.Count).ToArray();
        Array.Sort(order, (x, y) => blocks.Compare(x, y));
        var firmOf = new int[blocks.Count];
        long[] room = [.. firms.Select(firm => Room.TryGetValue(firm.Name, out var left) ? left : long.MaxValue)];
        for (int from = 0, to; from < order.Length; from = to)
        {
            for (to = from + 1; to < order.Length && blocks.Strata[order[to]] == blocks.Strata[order[from]]; to++)
            {
            }
            Allocate(blocks, order.AsSpan(from, to - from), firmOf, room);
        }
        var placed = new string?[population.Count];
        for (var place = 0; place < placed.Length; place++)
        {
            if (blockOf[place] >= 0 && firmOf[blockOf[place]] >= 0) placed[place] = firms[firmOf[blockOf[place]]].Name;
        }
        return placed;
    }

    /// <summary>The blocks of one stratum, the largest first.</summary>
    private void Allocate(AllocationBlocks blocks, ReadOnlySpan<int> order, int[] firmOf, long[] room)
    {
        var total = Int128.Zero;
        foreach (var block in order) total += Weight(blocks, block);
        var given = new Int128[firms.Count];
        foreach (var block in order)
        {
            var firm = firmOf[block] = MostOwed(blocks, block, (total, given), room);
            if (firm < 0) continue;
            given[firm] += Weight(blocks, block);
            room[firm] -= blocks.Cases[block];
        }
    }

    private long Weight(AllocationBlocks blocks, int block) => Basis == ShareBasis.Count ? 1 : blocks.Amounts[block];

    /// <summary>Compares share × total − given, times the sum of all weights, so that nothing is rounded; -1 where all firms are barred or full.</summary>
    private int MostOwed(AllocationBlocks blocks, int block, (Int128 Total, Int128[] Given) stratum, long[] room)
    {
        var best = -1;
        Int128 most = 0;
        for (var i = 0; i < firms.Count; i++)
        {
            if (blocks.IsBarred(block, i) || room[i] < blocks.Cases[block]) continue;
            var owed = (stratum.Total * firms[i].Weight) - (stratum.Given[i] * quota.Total);
            if (best < 0 || owed > most) (best, most) = (i, owed);
        }
        return best;
    }

    /// <summary>Cases that go together: those of a customer, or each by itself. The stratum is that of the largest.</summary>
    private AllocationBlocks Blocks(SetPopulation population, out int[] blockOf)
    {
        var blocks = new AllocationBlocks(firms.Count);
        var byCustomer = new Dictionary<long, int>();
        blockOf = new int[population.Count];
        for (var place = 0; place < population.Count; place++)
        {
            var amount = population.Keys[0][place];
            blockOf[place] = -1;
            if (amount is Column.NullNumber or <= 0) continue;
            var customer = population.Subjects[place] >> AccountId.OrdinalBits;
            if (!keepWholeCustomers || !byCustomer.TryGetValue(customer, out var block))
            {
                block = blocks.Add(population.Keys[1][place]);
                if (keepWholeCustomers) byCustomer.Add(customer, block);
            }
            blockOf[place] = block;
            blocks.Amounts[block] += amount;
            blocks.Cases[block]++;
            blocks.Bar(block, Barred(population.Keys[2][place]));
            blocks.Bar(block, Barred(population.Keys[3][place]));
        }
        return blocks;
    }

    /// <summary>The firms of a text such as AG-01,AG-02, one bit each.</summary>
    private ulong[] Barred(long firmsBefore)
    {
        if (firmsBefore == Column.NullText) return [];
        if (barred.TryGetValue(firmsBefore, out var known)) return known;
        var bits = new ulong[AllocationBlocks.WordsFor(firms.Count)];
        foreach (var name in pool[(int)firmsBefore].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            for (var i = 0; i < firms.Count; i++)
            {
                if (string.Equals(firms[i].Name, name, StringComparison.Ordinal)) bits[i / 64] |= 1UL << (i % 64);
            }
        }
        barred.Add(firmsBefore, bits);
        return bits;
    }
}
