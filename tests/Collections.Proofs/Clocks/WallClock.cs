namespace Collections.Proofs.Clocks;

/// <summary>A clock on a wall in some zone: it goes on by a little at each look, and jumps when it is told to.</summary>
/// <param name="zone">Where the wall stands.</param>
/// <param name="start">What it shows first.</param>
/// <param name="pace">By how much it goes on at each look.</param>
internal sealed class WallClock(TimeZoneInfo zone, DateTimeOffset start, TimeSpan pace) : TimeProvider
{
    private long ticks = start.UtcTicks;

    public override TimeZoneInfo LocalTimeZone => zone;

    /// <summary>How often anybody looked.</summary>
    public int Looks { get; private set; }

    public override DateTimeOffset GetUtcNow()
    {
        Looks++;
        return new DateTimeOffset(Interlocked.Add(ref ticks, pace.Ticks), TimeSpan.Zero);
    }

    /// <summary>Somebody, or the network, puts it to another time.</summary>
    public void Set(DateTimeOffset to) => Interlocked.Exchange(ref ticks, to.UtcTicks);

    /// <summary>It jumps.</summary>
    public void Jump(TimeSpan by) => Interlocked.Add(ref ticks, by.Ticks);
}
