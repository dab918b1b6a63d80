using Collections.Engine.Operators;
using Collections.Engine.Planning;

namespace Collections.Engine.Flowcharts;

/// <summary>
/// Finds where a case can go round in a flowchart without waiting. How often it does, conditions and joins decide: each is
/// a warning, and a round without an end stands with an incident in the night.
/// </summary>
internal sealed class FlowchartCycles(DrawnDefinition drawn, IReadOnlyDictionary<DrawnActivity, PlanNode> nodes)
{
    /// <summary>One finding for each group of activities that lead round to one another, at the first of them.</summary>
    public IEnumerable<PlanFinding> Find() => drawn.All
        .Where(one => nodes[one].Operator is FlowchartOperator)
        .SelectMany(one => Find(one, ((FlowchartOperator)nodes[one].Operator).Chart));

    private IEnumerable<PlanFinding> Find(DrawnActivity flowchart, PlanChart chart)
    {
        var passing = flowchart.Inside.ConvertAll(one => !Waits(one));
        var reported = new HashSet<int>();
        for (var start = 0; start < passing.Count; start++)
        {
            if (!passing[start] || reported.Contains(start) || WayRound(chart, passing, start) is not { } path) continue;
            reported.UnionWith(path);
            var round = string.Join(" → ", path.Append(start).Select(place => flowchart.Inside[place].Id));
            yield return new PlanFinding("soundness/wait-free-cycle", flowchart.Inside[start].Id, $"'{flowchart.Inside[start].Id}': a case can go round without waiting: {round}. Put a delay or another wait into the cycle.", IsError: false);
        }
    }

    /// <summary>The shortest way from an activity back to itself over activities that do not wait; null where there is none.</summary>
    private static List<int>? WayRound(PlanChart chart, List<bool> passing, int start)
    {
        var before = new Dictionary<int, int>();
        var ahead = new Queue<int>([start]);
        while (ahead.TryDequeue(out var place))
        {
            foreach (var connection in chart.Outbound(place))
            {
                var target = chart.Connections[connection].Target;
                if (target == start) return Way(before, place, start);
                if (passing[target] && before.TryAdd(target, place)) ahead.Enqueue(target);
            }
        }
        return null;
    }

    private static List<int> Way(Dictionary<int, int> before, int last, int start)
    {
        var way = new List<int>();
        for (var place = last; place != start; place = before[place]) way.Add(place);
        way.Add(start);
        way.Reverse();
        return way;
    }

    /// <summary>What runs another definition, or begins what lies in it, may wait.</summary>
    private bool Waits(DrawnActivity one) => nodes[one] is var node
        && (node.Operator is WaitOperator or WorkflowOperator || node.AwaitsCompletion || node.Timers.Count > 0 || node.Operator is ActivityOperator { Activity.Polls: true } || one.Inside.Exists(Waits));
}
