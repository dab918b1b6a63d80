using System.Collections;
using Collections.Engine.Operators;
using Collections.Engine.Planning;

namespace Collections.Engine.VersionChanges;

/// <summary>
/// Which nodes of a plan a token can still come to from another, within its container: by flows, by links, and by the
/// events on the edge of an activity. More is said to be reachable than any one case may reach.
/// </summary>
internal sealed class Reachability(Plan plan)
{
    private readonly BitArray?[] known = new BitArray?[plan.Nodes.Count];

    /// <summary>Whether a path leads from one node to the other; from each to itself.</summary>
    public bool Leads(int from, int to) => (known[from] ??= From(from))[to];

    private BitArray From(int start)
    {
        var found = new BitArray(plan.Nodes.Count);
        var open = new Stack<int>([start]);
        while (open.TryPop(out var ordinal))
        {
            if (found[ordinal]) continue;
            found[ordinal] = true;
            foreach (var next in After(plan.Nodes[ordinal])) open.Push(next);
        }
        return found;
    }

    private static IEnumerable<int> After(PlanNode node)
    {
        foreach (var flow in node.Outgoing) yield return flow.Target;
        foreach (var trigger in node.Triggers)
        {
            if (trigger is { Event: { } occurrence, Starts: null }) yield return occurrence.Ordinal;
        }
        foreach (var edge in node.Catches) yield return edge.Event.Ordinal;
        if (node.Operator is LinkThrowOperator link) yield return link.Target;
    }
}
