using Collections.Decisions.Columns;
using Collections.Engine.Batches;
using Collections.Engine.Runs;

namespace Collections.Persistence.Simulations;

/// <summary>The facts of some neighbouring accounts.</summary>
/// <param name="Key">The range of accounts.</param>
/// <param name="Subjects">Their ids, ascending.</param>
/// <param name="IsGone">Whether they are absent from their last full file.</param>
/// <param name="Facts">A column for each fact that is held, by ordinal; null for the others.</param>
internal sealed record HeldPart(PartKey Key, long[] Subjects, bool[] IsGone, Column?[] Facts)
{
    /// <summary>Where each subject of a batch stands among all; both ascend.</summary>
    public static IEnumerable<(int Row, int Part, int Place)> Places(IReadOnlyList<HeldPart> parts, PartBatch batch)
    {
        int part = 0;
        int place = 0;
        for (int row = 0; row < batch.Count; row++)
        {
            long subject = batch.Subjects[row];
            if (part >= parts.Count || subject >= parts[part].Key.To || row == 0)
                (part, place) = (PartOf(parts, subject), 0);
            long[] subjects = parts[part].Subjects;
            if (subjects[place] != subject)
                place = Array.BinarySearch(subjects, place, subjects.Length - place, subject);
            yield return (row, part, place);
            if (place + 1 < subjects.Length)
                place++;
        }
    }

    private static int PartOf(IReadOnlyList<HeldPart> parts, long subject)
    {
        int from = 0, to = parts.Count - 1;
        while (from < to)
        {
            int middle = (from + to + 1) / 2;
            if (parts[middle].Key.From <= subject)
                from = middle;
            else
                to = middle - 1;
        }

        return from;
    }
}
