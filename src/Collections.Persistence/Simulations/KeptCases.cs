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
    private readonly HeldCases?[][] _cases = [.. parts.Select(part => new HeldCases?[part.Subjects.Length])];
    private readonly int[][] _places = [.. parts.Select(part => new int[part.Subjects.Length])];

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
                (_cases[part][place], _places[part][place]) = (held, next++);
            else if (isAnew)
                _cases[part][place] = null;
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
            if (_cases[part][place] is not { } cases)
                continue;
            if (cases != from)
                Give();
            from = cases;
            places.Add(_places[part][place]);
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
