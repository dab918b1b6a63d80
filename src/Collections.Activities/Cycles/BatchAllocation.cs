using Collections.Activities.HandOff;
using Collections.Decisions.Columns;
using Collections.Engine.Runs;

namespace Collections.Activities.Cycles;

/// <summary>Shares a batch out to firms. The same cases give the same result, in whatever order they come.</summary>
public static class BatchAllocation
{
    /// <summary>The firm of each case, in the order in which they are given; null where no firm may have it.</summary>
    /// <param name="cycle">By whose rules.</param>
    /// <param name="cases">The cases.</param>
    /// <param name="held">How many cases each firm has already.</param>
    public static IReadOnlyList<string?> Share(CyclePlan cycle, IReadOnlyList<AllocatedCase> cases, IReadOnlyDictionary<string, long> held)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        ArgumentNullException.ThrowIfNull(cases);
        ArgumentNullException.ThrowIfNull(held);
        return Share(cycle.Plan.Nodes.Select(node => (node.Operator as Engine.Operators.ActivityOperator)?.Activity).OfType<CycleAllocate>().Single(), cases, held);
    }

    internal static IReadOnlyList<string?> Share(CycleAllocate rules, IReadOnlyList<AllocatedCase> cases, IReadOnlyDictionary<string, long> held)
    {
        var pool = new TextPool();
        var order = Enumerable.Range(0, cases.Count).OrderByDescending(i => cases[i].Balance).ThenBy(i => cases[i].Reference, StringComparer.Ordinal).ThenBy(i => cases[i].Case).ToArray();
        var strata = cases.Select(one => one.Stratum ?? "").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Index().ToDictionary(pair => pair.Item, pair => (long)pair.Index, StringComparer.Ordinal);
        long[][] keys =
        [
            [.. order.Select(i => cases[i].Balance)],
            [.. order.Select(i => strata[cases[i].Stratum ?? ""])],
            [.. order.Select(i => cases[i].Barred is { } firms ? pool.Add(firms) : (long)Column.NullText)],
            [.. order.Select(_ => (long)Column.NullText)],
        ];
        var population = new SetPopulation(keys, [.. order.Select(i => cases[i].Subject)], [], [], [], []);
        var allocation = new QuotaAllocation(rules.Quota, rules.KeepWholeCustomers.Value, pool)
        {
            Basis = rules.Of,
            Room = rules.Most.ToDictionary(most => most.Key, most => most.Value - held.GetValueOrDefault(most.Key), StringComparer.Ordinal),
        };
        var firms = allocation.Allocate(population);
        var given = new string?[cases.Count];
        for (var place = 0; place < order.Length; place++) given[order[place]] = firms[place];
        return given;
    }
}

/// <summary>A case that is to be given to a firm.</summary>
/// <param name="Case">The packed key of the case.</param>
/// <param name="Subject">The account at which it stands.</param>
/// <param name="Reference">The reference of that account: ties go by it.</param>
/// <param name="Balance">In hundredths.</param>
/// <param name="Stratum">Its stratum; null where there are none.</param>
/// <param name="Barred">The firms that may not have it, separated by commas; null where there are none.</param>
public sealed record AllocatedCase(long Case, long Subject, string Reference, long Balance, string? Stratum, string? Barred);
