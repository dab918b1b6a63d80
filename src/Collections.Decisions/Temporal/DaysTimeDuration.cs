using System.Globalization;
using System.Text;

namespace Collections.Decisions.Temporal;

/// <summary>A days and time duration: an exact length of time.</summary>
/// <param name="Nanoseconds">The whole length, negative for the past.</param>
public readonly record struct DaysTimeDuration(Int128 Nanoseconds)
{
    /// <summary>The longest duration: what lies between the first and the last date, twice.</summary>
    public static readonly Int128 Longest = (Int128)FeelTime.Day * 366 * 4_000_000_000;

    /// <summary>Whole days, with the sign of the duration.</summary>
    public long Days => (long)(Nanoseconds / FeelTime.Day);

    /// <summary>Hours beyond the days, with the sign of the duration.</summary>
    public int Hours => (int)(Nanoseconds / (3600 * FeelTime.Second) % 24);

    /// <summary>Minutes beyond the hours, with the sign of the duration.</summary>
    public int Minutes => (int)(Nanoseconds / (60 * FeelTime.Second) % 60);

    /// <summary>Seconds beyond the minutes, with the sign of the duration.</summary>
    public int Seconds => (int)(Nanoseconds / FeelTime.Second % 60);

    /// <summary>The duration, where it is not longer than <see cref="Longest"/>.</summary>
    public static bool TryCreate(Int128 nanoseconds, out DaysTimeDuration duration)
    {
        var valid = Int128.Abs(nanoseconds) <= Longest;
        duration = valid ? new(nanoseconds) : default;
        return valid;
    }

    /// <summary>Negative, 0 or positive.</summary>
    public int CompareTo(DaysTimeDuration other) => Nanoseconds.CompareTo(other.Nanoseconds);

    /// <summary>ISO 8601, normalised: PT24H is P1D.</summary>
    public override string ToString()
    {
        if (Nanoseconds == 0) return "PT0S";
        var text = new StringBuilder(Nanoseconds < 0 ? "-P" : "P");
        Append(text, Math.Abs(Days), 'D');
        if (Nanoseconds % FeelTime.Day == 0) return text.ToString();
        text.Append('T');
        Append(text, Math.Abs(Hours), 'H');
        Append(text, Math.Abs(Minutes), 'M');
        AppendSeconds(text);
        return text.ToString();
    }

    private static void Append(StringBuilder text, long amount, char unit)
    {
        if (amount != 0) text.Append(amount.ToString(CultureInfo.InvariantCulture)).Append(unit);
    }

    private void AppendSeconds(StringBuilder text)
    {
        var fraction = (long)(Int128.Abs(Nanoseconds) % FeelTime.Second);
        var seconds = Math.Abs(Seconds);
        if (seconds == 0 && fraction == 0) return;
        text.Append(seconds.ToString(CultureInfo.InvariantCulture));
        if (fraction != 0) text.Append('.').Append(fraction.ToString("000000000", CultureInfo.InvariantCulture).TrimEnd('0'));
        text.Append('S');
    }
}
