using Collections.Decisions.Columns;
using Collections.Domain.Treatments;
using Collections.Engine.Activities;

namespace Collections.Activities.TreatmentCalendar;

/// <summary>Where a calendar finds what it reads, and keeps what it must remember of a case: variables under the name of its box.</summary>
internal sealed class CalendarNames
{
    /// <summary>While this date is today or later, there is no contact.</summary>
    public const string QuietUntil = "quiet until";

    /// <summary>Why there is none, for people.</summary>
    public const string QuietReason = "quiet reason";

    /// <summary>While this date is today or later, the calendar is paused: only cells that lead out are done.</summary>
    public const string PausedUntil = "paused until";

    /// <summary>Why it is paused, for people.</summary>
    public const string PauseReason = "pause reason";

    private const string DaysPastDue = "days past due";
    private const string OldestDueDate = "oldest due date";

    private CalendarNames(TreatmentGrid grid, BindingContext context)
    {
        Segment = Needed(grid.SegmentName, ColumnType.Text, "a text", context);
        Days = Needed(grid.DayName, ColumnType.Number, "a number", context);
        Since = grid.DayName == DaysPastDue ? context.Column(OldestDueDate, ColumnType.Date) : -1;
        (Until, Reason) = (Wanted(QuietUntil, ColumnType.Date, "a date", context), Wanted(QuietReason, ColumnType.Text, "a text", context));
        (Paused, PausedFor) = (Wanted(PausedUntil, ColumnType.Date, "a date", context), Wanted(PauseReason, ColumnType.Text, "a text", context));
        var box = context.Node.Name;
        HighWater = Kept($"{box} high water", ColumnType.Number, context);
        Highest = Kept($"{box} highest", ColumnType.Number, context);
        CountedFrom = Kept($"{box} counted from", ColumnType.Date, context);
        LastContact = Kept($"{box} last contact", ColumnType.Date, context);
        Done = Kept($"{box} done", ColumnType.Text, context);
        Waiting = Kept($"{box} waiting", ColumnType.Text, context);
    }

    public int Segment { get; }

    public int Days { get; }

    /// <summary>The fact from which the days are counted; -1 where it is worked out from date and days.</summary>
    public int Since { get; }

    public int Until { get; }

    public int Reason { get; }

    public int Paused { get; }

    public int PausedFor { get; }

    /// <summary>Slot: the highest contact cell that fired or was overtaken, as far as a payment left it standing.</summary>
    public int HighWater { get; }

    /// <summary>Slot: where the high-water stood before payments lowered it, which a reversal restores; null where none did.</summary>
    public int Highest { get; }

    /// <summary>Slot: from which date the days were counted when the high-water was set.</summary>
    public int CountedFrom { get; }

    /// <summary>Slot: the date of the last contact.</summary>
    public int LastContact { get; }

    /// <summary>Slot: which of the other cells are done.</summary>
    public int Done { get; }

    /// <summary>Slot: name of the cell that waits, and why; null where none does.</summary>
    public int Waiting { get; }

    public static CalendarNames Of(TreatmentGrid grid, BindingContext context) => new(grid, context);

    private static int Needed(string name, ColumnType type, string kind, BindingContext context)
    {
        var place = context.Column(name, type);
        if (place < 0) context.Find("calendar-name", $"'{context.Node.Name}': {kind} was expected as '{name}' of its table; no fact or variable of this strategy is that.");
        return place;
    }

    private static int Wanted(string name, ColumnType type, string kind, BindingContext context)
    {
        var place = context.Column(name, type);
        if (place < 0 && context.Schema.IndexOf(name) >= 0) context.Find("calendar-name", $"'{context.Node.Name}': the variable '{name}' pauses the calendar: {kind} was expected, something else sets it.");
        return place;
    }

    private static int Kept(string name, ColumnType type, BindingContext context)
    {
        var slot = context.Writes(name, type);
        if (context.Schema.IndexOf(name) is var place and >= 0 && context.Schema.Columns[place].Type != type)
            context.Find("calendar-name", $"'{context.Node.Name}': the variable '{name}' is the calendar's own; something else sets it. Give the box or the variable another name.");
        return slot;
    }
}
