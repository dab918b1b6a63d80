namespace Collections.Engine.Flowcharts;

/// <summary>A token of a flowchart, on a connection. As a number: the connection, then a bit for each of the flags.</summary>
/// <param name="Connection">Place of the connection.</param>
/// <param name="IsConsumed">Whether its target has completed since it came.</param>
/// <param name="IsBlocked">Whether it stands for an arrival that will come to nothing.</param>
internal readonly record struct FlowToken(int Connection, bool IsConsumed, bool IsBlocked)
{
    /// <summary>Whether its target has not run for it yet.</summary>
    public bool IsOpen => !IsConsumed && !IsBlocked;

    public static FlowToken Of(long number) => new((int)(number >> 2), (number & 1) != 0, (number & 2) != 0);

    public long ToNumber() => ((long)Connection << 2) | (IsConsumed ? 1L : 0L) | (IsBlocked ? 2L : 0L);
}
