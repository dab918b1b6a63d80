namespace Collections.Domain.Treatments;

/// <summary>A treatment calendar: which cell of which segment is due from which day on.</summary>
public sealed class TreatmentGrid
{
    /// <summary>The outcome where nothing of the case's segment is left to do, and no cell leads out.</summary>
    public const string Finished = "Finished";

    internal TreatmentGrid(string segmentName, string dayName, IReadOnlyList<TreatmentCell> cells)
    {
        (SegmentName, DayName, Cells) = (segmentName, dayName, cells);
        Segments = [.. cells.Select(cell => cell.Segment).Distinct(StringComparer.Ordinal)];
        HasOpenEnd = Segments.Any(segment => !cells.Any(cell => cell.Segment == segment && cell.Action == TreatmentAction.Exit));
        RuleCount = cells.Count == 0 ? 0 : cells.Max(cell => cell.Rule);
        var words = cells.Select(cell => cell.Word).Distinct(StringComparer.Ordinal);
        Outcomes = HasOpenEnd ? [.. words, Finished] : [.. words];
    }

    /// <summary>The fact or variable that holds the segment.</summary>
    public string SegmentName { get; }

    /// <summary>The fact or variable that counts the days.</summary>
    public string DayName { get; }

    /// <summary>The cells in the order of the table.</summary>
    public IReadOnlyList<TreatmentCell> Cells { get; }

    /// <summary>The segments in the order in which the table names them.</summary>
    public IReadOnlyList<string> Segments { get; }

    /// <summary>Whether a segment has no cell that leads out, so that its cases come to the end of the grid.</summary>
    public bool HasOpenEnd { get; }

    /// <summary>The highest number of a rule. What a path notes above it is a cell that was withheld: its rule is so much less.</summary>
    public int RuleCount { get; }

    /// <summary>What the calendar can complete with: each word of its cells once, in the order of the table, and <see cref="Finished"/> where it has an open end.</summary>
    public IReadOnlyList<string> Outcomes { get; }
}
