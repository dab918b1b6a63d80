namespace Collections.Api.People;

/// <summary>The machine's clock, moved on by hand.</summary>
internal sealed class MovedClock : TimeProvider
{
    private TimeSpan ahead;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + ahead;

    public void Move(TimeSpan by) => ahead += by;
}
