namespace Collections.Persistence;

/// <summary>What the clocks of a portfolio's zone showed, stored as if they were those of UTC: in microseconds since 1970.</summary>
internal static class ShownTime
{
    /// <summary>A minute, in microseconds.</summary>
    public const long PerMinute = 60_000_000;

    /// <summary>A day, in microseconds.</summary>
    public const long PerDay = 1_440 * PerMinute;

    private const long PerMillisecond = 1_000;

    /// <summary>As it is stored; less than a millisecond is cut off.</summary>
    public static long Stored(DateTime shown) => new DateTimeOffset(DateTime.SpecifyKind(shown, DateTimeKind.Unspecified), TimeSpan.Zero).ToUnixTimeMilliseconds() * PerMillisecond;

    /// <summary>Of what is stored.</summary>
    public static DateTime Shown(long stored) => DateTimeOffset.FromUnixTimeMilliseconds(stored / PerMillisecond).DateTime;
}
