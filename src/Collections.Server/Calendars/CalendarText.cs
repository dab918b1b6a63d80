using System.Text.Json;
using Collections.Domain.Calendars;

namespace Collections.Server.Calendars;

/// <summary>
/// A calendar as a run keeps it: what is changed afterwards does not reach a run that has begun, so a run that is taken
/// up again counts as it did before.
/// </summary>
internal static class CalendarText
{
    public static string Write(BusinessCalendar calendar) =>
        JsonSerializer.Serialize(new Kept(calendar.Name, [.. calendar.Weekend], [.. calendar.Holidays], [.. calendar.Worked]));

    /// <summary>What was kept; Monday to Friday for a run that kept none.</summary>
    public static BusinessCalendar Read(string? kept) =>
        kept is null || JsonSerializer.Deserialize<Kept>(kept) is not { } read
            ? BusinessCalendar.MondayToFriday
            : new BusinessCalendar(read.Name, read.Weekend, read.Holidays, read.Worked);

    private sealed record Kept(string Name, IReadOnlyList<DayOfWeek> Weekend, IReadOnlyList<DateOnly> Holidays, IReadOnlyList<DateOnly> Worked);
}
