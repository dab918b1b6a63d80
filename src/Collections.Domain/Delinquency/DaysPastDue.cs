using System.Globalization;

namespace Collections.Domain.Delinquency;

/// <summary>The age of the oldest unpaid item on the position date, in calendar days; 0 when nothing is past due.</summary>
public readonly record struct DaysPastDue : IComparable<DaysPastDue>
{
    /// <summary>Days, 0 or more.</summary>
    public DaysPastDue(int days)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        Days = days;
    }

    /// <summary>The days.</summary>
    public int Days { get; }

    /// <summary>Our own figure: position date less the oldest unpaid due date, 0 where that lies ahead.</summary>
    public static DaysPastDue Between(DateOnly oldestDue, DateOnly position) =>
        new(Math.Max(0, position.DayNumber - oldestDue.DayNumber));

    /// <inheritdoc/>
    public int CompareTo(DaysPastDue other) => Days.CompareTo(other.Days);

    /// <inheritdoc/>
    public override string ToString() => Days.ToString(CultureInfo.InvariantCulture);

    public static bool operator <(DaysPastDue left, DaysPastDue right) => left.Days < right.Days;

    public static bool operator >(DaysPastDue left, DaysPastDue right) => left.Days > right.Days;

    public static bool operator <=(DaysPastDue left, DaysPastDue right) => left.Days <= right.Days;

    public static bool operator >=(DaysPastDue left, DaysPastDue right) => left.Days >= right.Days;
}
