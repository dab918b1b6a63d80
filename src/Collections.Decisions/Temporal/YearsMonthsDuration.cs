using System.Globalization;

namespace Collections.Decisions.Temporal;

/// <summary>A years and months duration: its length in days depends on where it starts.</summary>
/// <param name="Months">All of it in months, negative for the past.</param>
public readonly record struct YearsMonthsDuration(long Months)
{
    /// <summary>The longest duration in months.</summary>
    public const long Longest = 12L * 4_000_000_000;

    /// <summary>Whole years, with the sign of the duration.</summary>
    public long Years => Months / 12;

    /// <summary>The duration, where it is not longer than <see cref="Longest"/>.</summary>
    public static bool TryCreate(Int128 months, out YearsMonthsDuration duration)
    {
        var valid = Int128.Abs(months) <= Longest;
        duration = valid ? new((long)months) : default;
        return valid;
    }

    /// <summary>Negative, 0 or positive.</summary>
    public int CompareTo(YearsMonthsDuration other) => Months.CompareTo(other.Months);

    /// <summary>The months from one day to another, cut towards zero: what FEEL's years and months duration yields.</summary>
    public static YearsMonthsDuration Between(FeelDate from, FeelDate to)
    {
        var months = (to.Year - (long)from.Year) * 12 + to.Month - from.Month;
        if (months > 0 && to.Day < from.Day) months--;
        else if (months < 0 && to.Day > from.Day) months++;
        return new(months);
    }

    /// <summary>ISO 8601, normalised: P12M is P1Y.</summary>
    public override string ToString()
    {
        if (Months == 0) return "P0M";
        var years = Math.Abs(Months) / 12;
        var months = Math.Abs(Months) % 12;
        var sign = Months < 0 ? "-P" : "P";
        return sign + (years == 0 ? "" : years.ToString(CultureInfo.InvariantCulture) + "Y")
            + (months == 0 ? "" : months.ToString(CultureInfo.InvariantCulture) + "M");
    }
}
