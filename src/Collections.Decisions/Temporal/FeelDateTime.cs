namespace Collections.Decisions.Temporal;

/// <summary>A date with a time of day; the zone, if any, is the time's.</summary>
public readonly record struct FeelDateTime(FeelDate Date, FeelTime Time)
{
    /// <summary>Nanoseconds since 0001-01-01T00:00 of the wall clock.</summary>
    public Int128 LocalNanoseconds => (Int128)Date.DayNumber * FeelTime.Day + Time.Nanoseconds;

    /// <summary>Nanoseconds since 0001-01-01T00:00 UTC; a local time counts as it is.</summary>
    public Int128 UtcNanoseconds => LocalNanoseconds - (Int128)(OffsetSeconds ?? 0) * FeelTime.Second;

    /// <summary>Seconds ahead of UTC; null for local time.</summary>
    public int? OffsetSeconds => Time.Zone?.OffsetAt(Date, Time.Nanoseconds);

    /// <summary>Whether an order between the two is defined: both local, or both with a zone.</summary>
    public bool IsComparableWith(FeelDateTime other) => Time.IsComparableWith(other.Time);

    /// <summary>The wall-clock time so many nanoseconds after 0001-01-01; false out of range.</summary>
    public static bool TryFromLocal(Int128 nanoseconds, FeelZone? zone, out FeelDateTime result)
    {
        var day = nanoseconds >= 0 ? nanoseconds / FeelTime.Day : (nanoseconds - (FeelTime.Day - 1)) / FeelTime.Day;
        result = default;
        if (!FeelDate.TryFromDayNumber(day, out var date)) return false;
        result = new(date, new((long)(nanoseconds - day * FeelTime.Day), zone));
        return true;
    }

    /// <summary>Negative, 0 or positive.</summary>
    public int CompareTo(FeelDateTime other) => UtcNanoseconds.CompareTo(other.UtcNanoseconds);

    /// <summary>ISO 8601, with @zone for a named zone.</summary>
    public override string ToString() => Date + "T" + Time;
}
