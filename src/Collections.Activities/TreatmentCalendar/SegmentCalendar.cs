using Collections.Domain.Treatments;
using Collections.Engine.Activities;

namespace Collections.Activities.TreatmentCalendar;

/// <summary>The cells of one segment as sorted arrays: contacts by day, and the cells that lead elsewhere in the order in which they are done.</summary>
internal sealed class SegmentCalendar
{
    private SegmentCalendar(IReadOnlyList<TreatmentCell> cells, BindingContext context)
    {
        Contacts = [.. cells.Where(cell => cell.IsContact).OrderBy(cell => cell.Day).Select(cell => CalendarCell.Of(cell, context))];
        ContactDays = [.. Contacts.Select(cell => (long)cell.Day)];
        Others = [.. cells.Where(cell => !cell.IsContact).OrderBy(cell => cell.Action).ThenBy(cell => cell.Day).Select(cell => CalendarCell.Of(cell, context))];
        FirstOther = Others.Length == 0 ? long.MaxValue : Others.Min(cell => (long)cell.Day);
        IsOpenEnded = !cells.Any(cell => cell.Action == TreatmentAction.Exit);
    }

    /// <summary>Cells that reach the customer, the earliest first.</summary>
    public CalendarCell[] Contacts { get; }

    /// <summary>Their days.</summary>
    public long[] ContactDays { get; }

    /// <summary>ASSIGN by day, then EXIT by day.</summary>
    public CalendarCell[] Others { get; }

    /// <summary>The earliest day of <see cref="Others"/>.</summary>
    public long FirstOther { get; }

    /// <summary>Whether no cell leads out.</summary>
    public bool IsOpenEnded { get; }

    /// <summary>Place of the last contact whose day has come, or -1.</summary>
    public int LatestContact(long days)
    {
        var place = ContactDays.AsSpan().BinarySearch(days);
        return place >= 0 ? place : ~place - 1;
    }

    /// <summary>The segments of a grid by their text codes; places without one are null.</summary>
    public static SegmentCalendar?[] ByCode(TreatmentGrid grid, BindingContext context)
    {
        var codes = grid.Segments.Select(context.Pool.Add).ToList();
        var calendars = new SegmentCalendar?[codes.Max() + 1];
        for (var i = 0; i < codes.Count; i++) calendars[codes[i]] = new SegmentCalendar([.. grid.Cells.Where(cell => cell.Segment == grid.Segments[i])], context);
        return calendars;
    }
}
