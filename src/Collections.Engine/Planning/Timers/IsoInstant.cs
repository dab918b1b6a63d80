using System.Globalization;
using Collections.Engine.Runs;

namespace Collections.Engine.Planning.Timers;

/// <summary>A date, or a date and time, in ISO 8601. A time without offset is in the portfolio's zone.</summary>
/// <param name="Milliseconds">Since 0001-01-01T00:00: in UTC where the text has an offset, else as the portfolio's clocks show it.</param>
/// <param name="HasOffset">Whether the text says how far it is from UTC, by Z or an offset.</param>
public readonly record struct IsoInstant(long Milliseconds, bool HasOffset)
{
    private const int TimeStart = 10;

    /// <summary>As <see cref="RunClock"/> milliseconds.</summary>
    public long By(RunClock clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        return HasOffset ? clock.Civil(Milliseconds) : Milliseconds;
    }

    /// <summary>Reads a date or a date and time; false where the text is none.</summary>
    public static bool TryRead(string text, out IsoInstant instant)
    {
        ArgumentNullException.ThrowIfNull(text);
        instant = default;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            instant = new IsoInstant(RunClock.AtStartOf(date.DayNumber), HasOffset: false);
            return true;
        }
        if (text.Length < 16 || text[TimeStart] != 'T') return false;
        if (!DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)) return false;
        instant = new IsoInstant(time.UtcTicks / TimeSpan.TicksPerMillisecond, text.AsSpan(TimeStart).IndexOfAny("Zz+-") >= 0);
        return true;
    }
}
