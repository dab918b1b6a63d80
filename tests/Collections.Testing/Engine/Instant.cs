using System.Globalization;
using Collections.Engine.Runs;

namespace Collections.Testing.Engine;

/// <summary>Times of tests: a date, whose cut-off is 20:00, or a date and time.</summary>
public static class Instant
{
    private const int CutOffHour = 20;

    public static int Date(string text) => DateOnly.ParseExact(text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture).DayNumber;

    public static long Of(string text)
    {
        var time = text.Length > 10 ? TimeOnly.ParseExact(text[11..], "HH:mm", CultureInfo.InvariantCulture) : new TimeOnly(CutOffHour, 0);
        return RunClock.AtStartOf(Date(text)) + (time.Ticks / TimeSpan.TicksPerMillisecond);
    }

    public static string Text(long instant) =>
        new DateTime(instant * TimeSpan.TicksPerMillisecond, DateTimeKind.Unspecified).ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture);
}
