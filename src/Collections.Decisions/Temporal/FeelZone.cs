using System.Globalization;

namespace Collections.Decisions.Temporal;

/// <summary>Where a clock stands: a fixed offset from UTC, or a named zone of the IANA database.</summary>
public sealed class FeelZone : IEquatable<FeelZone>
{
    private const int LargestOffset = 18 * 3600;
    private readonly TimeZoneInfo? zone;
    private readonly int offset;

    private FeelZone(int offset) => this.offset = offset;

    private FeelZone(TimeZoneInfo zone, string name) => (this.zone, Name) = (zone, name);

    /// <summary>Offset 0.</summary>
    public static FeelZone Utc { get; } = new(0);

    /// <summary>The IANA name, or null for a fixed offset.</summary>
    public string? Name { get; }

    /// <summary>A fixed offset of at most 18 hours.</summary>
    public static FeelZone? OfOffset(long seconds) =>
        Math.Abs(seconds) > LargestOffset ? null : seconds == 0 ? Utc : new((int)seconds);

    /// <summary>A named zone; null where this machine does not know it.</summary>
    public static FeelZone? OfName(string name) =>
        name.Length > 0 && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var found) ? new(found, name) : null;

    /// <summary>The fixed offset in seconds; null where it depends on the date.</summary>
    public int? FixedOffset => zone is null ? offset : null;

    /// <summary>Seconds ahead of UTC at a local time.</summary>
    public int OffsetAt(FeelDate date, long nanoseconds)
    {
        if (zone is null) return offset;
        if (date.Year is < 2 or > 9998) return (int)zone.BaseUtcOffset.TotalSeconds;
        var local = new DateTime(date.DayNumber * TimeSpan.TicksPerDay + nanoseconds / 100, DateTimeKind.Unspecified);
        return (int)zone.GetUtcOffset(local).TotalSeconds;
    }

    /// <summary>Seconds ahead of UTC where no date is known: the zone's standard offset.</summary>
    public int StandardOffset => zone is null ? offset : (int)zone.BaseUtcOffset.TotalSeconds;

    /// <inheritdoc/>
    public bool Equals(FeelZone? other) => other is not null && offset == other.offset && Name == other.Name;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as FeelZone);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(offset, Name);

    /// <summary>Z, ±hh:mm[:ss] or @name.</summary>
    public override string ToString()
    {
        if (Name is not null) return "@" + Name;
        if (offset == 0) return "Z";
        var span = TimeSpan.FromSeconds(Math.Abs(offset));
        var text = span.ToString(span.Seconds == 0 ? @"hh\:mm" : @"hh\:mm\:ss", CultureInfo.InvariantCulture);
        return (offset < 0 ? "-" : "+") + text;
    }
}
