namespace Collections.Engine.Flowcharts;

/// <summary>A flowchart as it runs: activities and connections by place, and the graph as it is seen from each start.</summary>
internal sealed class PlanChart
{
    private readonly int[][] outbound, inbound;
    private readonly Dictionary<int, FlowGraph> graphs = [];

    /// <param name="activities">In the order of the document.</param>
    /// <param name="connections">In the order of the document, each once.</param>
    /// <param name="start">Place of the activity with which it begins; -1 where it has none.</param>
    /// <param name="triggers">Places of further activities with which it may begin.</param>
    public PlanChart(IReadOnlyList<ChartActivity> activities, IReadOnlyList<ChartConnection> connections, int start, IEnumerable<int> triggers)
    {
        (Activities, Connections, Start) = (activities, connections, start);
        outbound = By(connection => connection.Source);
        inbound = By(connection => connection.Target);
        if (start < 0) return;
        foreach (var place in triggers.Prepend(start)) graphs.TryAdd(place, new FlowGraph(this, place));
    }

    public IReadOnlyList<ChartActivity> Activities { get; }

    public IReadOnlyList<ChartConnection> Connections { get; }

    public int Start { get; }

    public ReadOnlySpan<int> Outbound(int activity) => outbound[activity];

    public ReadOnlySpan<int> Inbound(int activity) => inbound[activity];

    public FlowGraph GraphFrom(int start) => graphs[start];

    private int[][] By(Func<ChartConnection, int> end)
    {
        var byEnd = Connections.Select((connection, place) => (End: end(connection), place)).ToLookup(pair => pair.End, pair => pair.place);
        return [.. Activities.Select((_, place) => byEnd[place].ToArray())];
    }
}
