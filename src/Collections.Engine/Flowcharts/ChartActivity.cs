namespace Collections.Engine.Flowcharts;

/// <summary>An activity of a flowchart.</summary>
/// <param name="Node">Ordinal of its node.</param>
/// <param name="IsTerminal">Whether its completion completes the flowchart.</param>
/// <param name="Join">What it waits for, in counter mode.</param>
/// <param name="Merge">How tokens meet at it, in token mode.</param>
internal sealed record ChartActivity(int Node, bool IsTerminal, FlowJoinMode Join, FlowMergeMode Merge)
{
    /// <summary>Whether its turn cancels what is still on its way to it.</summary>
    public bool Cancels => Join == FlowJoinMode.WaitAny || Merge == FlowMergeMode.Race || IsJoin;

    /// <summary>Whether it is an <c>Elsa.FlowJoin</c>.</summary>
    public bool IsJoin { get; init; }
}
