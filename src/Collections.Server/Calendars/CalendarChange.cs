namespace Collections.Server.Calendars;

/// <summary>A change of a calendar that has been written and moves what waits by it.</summary>
/// <param name="Calendar">Its name.</param>
/// <param name="By">Who changed it.</param>
/// <param name="Before">By which calendars was counted before.</param>
/// <param name="Content">The calendar as it was; null where it is new.</param>
/// <param name="Revision">The revision that the change has made.</param>
internal sealed record CalendarChange(string Calendar, string By, BusinessDays Before, CalendarContent? Content, long Revision);
