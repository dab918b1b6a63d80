namespace Collections.Engine.Flowcharts;

/// <summary>The rules of a mode: what begins when an activity of a flowchart has completed.</summary>
internal abstract class FlowRules
{
    public abstract void Complete(ChartTurn turn, int activity, int token, ReadOnlySpan<int> outcomes);

    public abstract void Join(ChartTurn turn, int join);
}
