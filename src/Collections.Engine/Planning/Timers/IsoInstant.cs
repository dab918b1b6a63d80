using System.Globalization;

namespace Collections.Engine.Planning.Timers;

/// <summary>A date, or a date and time, in ISO 8601. A time without offset is in the portfolio's zone.</summary>
public static class IsoInstant
{
    /// <summary>Reads a date or a date and time as <see cref="Runs.RunClock"/> milliseconds; false where the text is none.</summary>
    public static bool TryRead(string text, out long instant)
    {
        ArgumentNullException.ThrowIfNull(text);
        instant = 0;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            instant = Runs.RunClock.AtStartOf(date.DayNumber);
            return true;
        }
        if (text.Length < 16 || text[10] != 'T') return false;
        if (!DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)) return false;
        instant = time.UtcTicks / TimeSpan.TicksPerMillisecond;
        return true;
    }
}
