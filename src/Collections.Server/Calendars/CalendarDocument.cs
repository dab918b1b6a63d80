using Collections.Persistence.Calendars;
using Collections.Server.Web;

namespace Collections.Server.Calendars;

/// <summary>A calendar with its days.</summary>
/// <param name="Name">By which schedules call it.</param>
/// <param name="Weekend">The days of the week that are not worked.</param>
/// <param name="Note">What it is for, in words.</param>
/// <param name="IsDefault">Whether it counts for whatever names none.</param>
/// <param name="Days">The dates that are otherwise, in their order.</param>
/// <param name="Etag">What a client names when it changes what it has read.</param>
/// <param name="ChangedAt">When it was last changed; null where it is as it came.</param>
/// <param name="ChangedBy">By whom.</param>
internal sealed record CalendarDocument(
    string Name, IReadOnlyList<DayOfWeek> Weekend, string Note, bool IsDefault, IReadOnlyList<DatedDay> Days, string Etag, DateTimeOffset? ChangedAt, string? ChangedBy)
{
    /// <summary>What the change has moved, or would move; null where nothing was changed by which anything is counted.</summary>
    public CalendarActRow? Moved { get; init; }

    public static CalendarDocument Of(Calendar row, IEnumerable<CalendarDay> days) => new(
        row.Name,
        CalendarRows.WeekendOf(row.Weekend),
        row.Note,
        row.IsDefault,
        [.. days.OrderBy(day => day.Date).Select(day => new DatedDay(day.Date, day.IsWorked, day.Label))],
        EntityTags.Of(row.Revision),
        row.ChangedBy.Length == 0 ? null : row.ChangedAt,
        row.ChangedBy.Length == 0 ? null : row.ChangedBy);
}

/// <summary>A date that is otherwise than its day of the week says.</summary>
/// <param name="Date">The date.</param>
/// <param name="IsWorked">False for a holiday, true for a date that is worked though it falls on the weekend.</param>
/// <param name="Label">What the day is called; may be empty.</param>
internal sealed record DatedDay(DateOnly Date, bool IsWorked, string Label);

/// <summary>A calendar in the list.</summary>
/// <param name="Name">By which schedules call it.</param>
/// <param name="Weekend">The days of the week that are not worked.</param>
/// <param name="Note">What it is for, in words.</param>
/// <param name="IsDefault">Whether it counts for whatever names none.</param>
/// <param name="Days">How many dates are otherwise.</param>
/// <param name="UsedBy">Names of the portfolios whose schedule names it.</param>
/// <param name="ChangedAt">When it was last changed; null where it is as it came.</param>
/// <param name="ChangedBy">By whom.</param>
internal sealed record CalendarSummary(
    string Name, IReadOnlyList<DayOfWeek> Weekend, string Note, bool IsDefault, int Days, IReadOnlyList<string> UsedBy, DateTimeOffset? ChangedAt, string? ChangedBy);
