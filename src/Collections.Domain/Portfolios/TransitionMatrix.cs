using System.Runtime.InteropServices;

namespace Collections.Domain.Portfolios;

/// <summary>
/// How many accounts, and how much money, a night moved from bucket to bucket. It is summed while the facts change,
/// for it cannot be rebuilt afterwards.
/// </summary>
public sealed class TransitionMatrix
{
    private readonly Dictionary<Transition, TransitionTotals> cells = [];

    /// <summary>The cells that hold anything, in a fixed order.</summary>
    public IEnumerable<KeyValuePair<Transition, TransitionTotals>> Cells => cells
        .OrderBy(c => c.Key.Company).ThenBy(c => c.Key.Product).ThenBy(c => c.Key.Currency)
        .ThenBy(c => c.Key.FromBucket).ThenBy(c => c.Key.ToBucket);

    /// <summary>Adds one account, or several.</summary>
    public void Add(Transition transition, TransitionTotals totals)
    {
        ref var cell = ref CollectionsMarshal.GetValueRefOrAddDefault(cells, transition, out _);
        cell = new TransitionTotals(cell.Accounts + totals.Accounts, cell.AmountBefore + totals.AmountBefore, cell.AmountNow + totals.AmountNow);
    }

    /// <summary>Forgets all cells.</summary>
    public void Clear() => cells.Clear();
}
