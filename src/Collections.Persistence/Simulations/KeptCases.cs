using System.Runtime.InteropServices;
using Collections.Engine.Batches;

namespace Collections.Persistence.Simulations;

/// <summary>
/// Cases between two looks of simulated nights at them: until a set step has decided, or until the next night. Any number
/// of threads, each for subjects of its own.
/// </summary>
/// <param name="parts">All accounts.</param>
internal sealed class KeptCases(IReadOnlyList<HeldPart> parts)
{
    private readonly (HeldCases? Cases, int Place)[]?[] _kept = new (HeldCases?, int)[parts.Count][];

    /// <summary>Keeps the cases of some rows of a batch.</summary>
    /// <param name="batch">The part when it has been worked.</param>
    /// <param name="rows">Whose cases are kept, ascending.</param>
    /// <param name="isAnew">Whether something was kept of these subjects before: all that was is forgotten.</param>
    /// <param name="date">The business date, as a day number.</param>
    public void Keep(PartBatch batch, int[] rows, bool isAnew, int date)
    {
        HeldCases? held = rows.Length > 0 ? new HeldCases(batch.Plans, rows, date) : null;
        int next = 0;
        foreach ((int row, int part, int place) in HeldPart.Places(parts, batch))
        {
            bool isKept = next < rows.Length && rows[next] == row;
            if (isKept)
                (_kept[part] ??= new (HeldCases?, int)[parts[part].Subjects.Length])[place] = (held, next++);
            else if (isAnew && _kept[part] is { } kept)
                kept[place] = default;
        }
    }

    /// <summary>Gives the subjects of a batch the cases that were kept.</summary>
    public void Restore(PartBatch batch)
    {
        HeldCases? from = null;
        var places = new List<int>();
        var rows = new List<int>();
        foreach ((int row, int part, int place) in HeldPart.Places(parts, batch))
        {
            if (_kept[part]?[place] is not ({ } cases, var kept))
                continue;
            if (cases != from)
                Give();
            from = cases;
            places.Add(kept);
            rows.Add(row);
        }

        Give();

        void Give()
        {
            from?.Restore(CollectionsMarshal.AsSpan(places), batch, CollectionsMarshal.AsSpan(rows));
            places.Clear();
            rows.Clear();
        }
    }
}
