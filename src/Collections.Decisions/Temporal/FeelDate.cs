namespace Collections.Decisions.Temporal;

/// <summary>A day of the proleptic Gregorian calendar, years -999,999,999 to 999,999,999. The default is invalid.</summary>
public readonly record struct FeelDate
{
    /// <summary>The largest absolute value of a year.</summary>
    public const int LargestYear = 999_999_999;

    private FeelDate(int year, int month, int day) => (Year, Month, Day) = (year, month, day);

    /// <summary>Year; negative before the year 0.</summary>
    public int Year { get; }

    /// <summary>1 to 12.</summary>
    public int Month { get; }

    /// <summary>1 to 31.</summary>
    public int Day { get; }

    /// <summary>Days since 0001-01-01: <see cref="DateOnly.DayNumber"/> where a <see cref="DateOnly"/> can hold the day.</summary>
    public long DayNumber
    {
        get
        {
            var y = Month <= 2 ? Year - 1L : Year;
            var era = Math.DivRem(y >= 0 ? y : y - 399, 400).Quotient;
            var yearOfEra = y - era * 400;
            var dayOfYear = (153 * (Month + (Month > 2 ? -3 : 9)) + 2) / 5 + Day - 1;
            return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 306;
        }
    }

    /// <summary>ISO weekday: Monday 1 to Sunday 7.</summary>
    public int Weekday => (int)(((DayNumber % 7) + 7) % 7) + 1;

    /// <summary>1 to 366.</summary>
    public int DayOfYear => (int)(DayNumber - new FeelDate(Year, 1, 1).DayNumber) + 1;

    /// <summary>ISO 8601 week, 1 to 53.</summary>
    public int WeekOfYear
    {
        get
        {
            var thursday = FromDayNumber(DayNumber + 4 - Weekday);
            return (thursday.DayOfYear - 1) / 7 + 1;
        }
    }

    /// <summary>The day, where the calendar has it.</summary>
    public static bool TryCreate(long year, long month, long day, out FeelDate date)
    {
        var valid = year is >= -LargestYear and <= LargestYear && month is >= 1 and <= 12
            && day >= 1 && day <= DaysInMonth(year, (int)month);
        date = valid ? new((int)year, (int)month, (int)day) : default;
        return valid;
    }

    /// <summary>The day of a day number that lies in range.</summary>
    public static FeelDate FromDayNumber(long dayNumber)
    {
        var z = dayNumber + 306;
        var era = Math.DivRem(z >= 0 ? z : z - 146_096, 146_097).Quotient;
        var dayOfEra = z - era * 146_097;
        var yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
        var dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        var shifted = (5 * dayOfYear + 2) / 153;
        var month = shifted < 10 ? shifted + 3 : shifted - 9;
        var year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
        return new((int)year, (int)month, (int)(dayOfYear - (153 * shifted + 2) / 5 + 1));
    }

    /// <summary>The day of a day number; false beyond the years that FEEL has.</summary>
    public static bool TryFromDayNumber(Int128 dayNumber, out FeelDate date)
    {
        date = default;
        if (Int128.Abs(dayNumber) > 366L * (LargestYear + 1L)) return false;
        date = FromDayNumber((long)dayNumber);
        return Math.Abs(date.Year) <= LargestYear;
    }

    /// <summary>Adds months; a day beyond the end of the month becomes its last day.</summary>
    public bool TryAddMonths(long months, out FeelDate date)
    {
        var total = (Int128)Year * 12 + (Month - 1) + months;
        var year = total >= 0 ? total / 12 : (total - 11) / 12;
        date = default;
        if (Int128.Abs(year) > LargestYear) return false;
        var month = (int)(total - year * 12) + 1;
        return TryCreate((long)year, month, Math.Min(Day, DaysInMonth((long)year, month)), out date);
    }

    /// <summary>Negative, 0 or positive.</summary>
    public int CompareTo(FeelDate other) =>
        Year != other.Year ? Year.CompareTo(other.Year) : (Month * 32 + Day).CompareTo(other.Month * 32 + other.Day);

    /// <summary>ISO 8601.</summary>
    public override string ToString() => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"{(Year < 0 ? "-" : "")}{Math.Abs(Year):0000}-{Month:00}-{Day:00}");

    /// <summary>The last day of a month.</summary>
    public static int DaysInMonth(long year, int month) => month switch
    {
        2 => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };
}
