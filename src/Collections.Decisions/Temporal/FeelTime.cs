using System.Globalization;

namespace Collections.Decisions.Temporal;

/// <summary>A time of day, local or with a zone.</summary>
/// <param name="Nanoseconds">Since midnight, below one day.</param>
/// <param name="Zone">Null for local time.</param>
public readonly record struct FeelTime(long Nanoseconds, FeelZone? Zone)
{
    /// <summary>Nanoseconds of a second.</summary>
    public const long Second = 1_000_000_000;

    /// <summary>Nanoseconds of a day.</summary>
    public const long Day = 86_400 * Second;

    /// <summary>0 to 23.</summary>
    public int Hour => (int)(Nanoseconds / (3600 * Second));

    /// <summary>0 to 59.</summary>
    public int Minute => (int)(Nanoseconds / (60 * Second) % 60);

    /// <summary>0 to 59; the fraction stands in <see cref="Nanoseconds"/>.</summary>
    public int WholeSecond => (int)(Nanoseconds / Second % 60);

    /// <summary>The time, where a clock shows it.</summary>
    public static bool TryCreate(long hour, long minute, long second, long fraction, FeelZone? zone, out FeelTime time)
    {
        var valid = hour is >= 0 and <= 23 && minute is >= 0 and <= 59 && second is >= 0 and <= 59;
        time = valid ? new(((hour * 60 + minute) * 60 + second) * Second + fraction, zone) : default;
        return valid;
    }

    /// <summary>Nanoseconds since midnight UTC; may lie outside the day. Local times count as they are.</summary>
    public long UtcNanoseconds => Nanoseconds - (Zone?.StandardOffset ?? 0) * Second;

    /// <summary>Whether an order between the two is defined: both local, or both with a zone.</summary>
    public bool IsComparableWith(FeelTime other) => Zone is null == other.Zone is null;

    /// <summary>Negative, 0 or positive.</summary>
    public int CompareTo(FeelTime other) => UtcNanoseconds.CompareTo(other.UtcNanoseconds);

    /// <summary>ISO 8601, with @zone for a named zone.</summary>
    public override string ToString()
    {
        var fraction = Nanoseconds % Second;
        var tail = fraction == 0 ? "" : "." + fraction.ToString("000000000", CultureInfo.InvariantCulture).TrimEnd('0');
        return string.Create(CultureInfo.InvariantCulture, $"{Hour:00}:{Minute:00}:{WholeSecond:00}{tail}{Zone}");
    }
}
