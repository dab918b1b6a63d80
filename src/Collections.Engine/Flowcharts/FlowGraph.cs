using System.Collections;

namespace Collections.Engine.Flowcharts;

/// <summary>
/// A flowchart as it is seen from its start: breadth first, in the order of the connections, a connection leads forward
/// unless it closes a circle. One that leads back is valid where every way from the start to its source passes its target.
/// </summary>
internal sealed class FlowGraph
{
    private readonly PlanChart chart;
    private readonly bool[] isForward;
    private readonly bool[] isValid;
    private readonly int[][] forwardInbound;
    private readonly BitArray?[] ancestors;

    public FlowGraph(PlanChart chart, int start)
    {
        (this.chart, Start) = (chart, start);
        isForward = new bool[chart.Connections.Count];
        FindForward();
        forwardInbound = [.. chart.Activities.Select((_, place) => chart.Inbound(place).ToArray().Where(connection => isForward[connection]).ToArray())];
        isValid = [.. chart.Connections.Select((connection, place) => isForward[place] || IsOnEveryWay(connection.Target, connection.Source))];
        ancestors = [.. chart.Activities.Select((activity, place) => activity.Cancels ? Before(place) : null)];
    }

    public int Start { get; }

    public bool IsForward(int connection) => isForward[connection];

    public bool IsValid(int connection) => isValid[connection];

    public ReadOnlySpan<int> ForwardInbound(int activity) => forwardInbound[activity];

    /// <summary>Whether a forward way leads from the one activity to the other, which cancels.</summary>
    public bool IsAncestor(int activity, int of) => ancestors[of]?[activity] == true;

    private void FindForward()
    {
        var (open, seen) = (new Queue<int>([Start]), new BitArray(chart.Activities.Count) { [Start] = true });
        while (open.TryDequeue(out var source))
        {
            foreach (var connection in chart.Outbound(source))
            {
                var target = chart.Connections[connection].Target;
                if (Leads(target, source, without: -1)) continue;
                isForward[connection] = true;
                if (seen[target]) continue;
                seen[target] = true;
                open.Enqueue(target);
            }
        }
    }

    private bool IsOnEveryWay(int target, int source) => source == target || target == Start || !Leads(Start, source, without: target);

    /// <summary>Whether forward connections lead from one activity to another without passing a third.</summary>
    private bool Leads(int from, int to, int without)
    {
        var (open, seen) = (new Stack<int>([from]), new BitArray(chart.Activities.Count));
        while (open.TryPop(out var activity))
        {
            if (activity == to) return true;
            if (seen[activity] || activity == without) continue;
            seen[activity] = true;
            foreach (var connection in chart.Outbound(activity))
            {
                if (isForward[connection]) open.Push(chart.Connections[connection].Target);
            }
        }
        return false;
    }

    private BitArray Before(int activity)
    {
        var (open, found) = (new Stack<int>([activity]), new BitArray(chart.Activities.Count));
        while (open.TryPop(out var at))
        {
            foreach (var connection in forwardInbound[at])
            {
                var source = chart.Connections[connection].Source;
                if (found[source]) continue;
                found[source] = true;
                open.Push(source);
            }
        }
        return found;
    }
}
