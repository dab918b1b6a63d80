namespace Collections.Proofs.Served;

/// <summary>The machine's clock, moved on by hand, or by itself with every look at it.</summary>
internal sealed class MovedClock(TimeSpan withEachLook = default) : TimeProvider
{
    private long ahead;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + new TimeSpan(Interlocked.Add(ref ahead, withEachLook.Ticks));

    public void Move(TimeSpan by) => Interlocked.Add(ref ahead, by.Ticks);
}
