using Collections.Engine.Operators;
using Collections.Engine.Planning;

namespace Collections.Engine.VersionChanges;

/// <summary>
/// Whether the tokens of a case can still meet as the drawing means it: a join of the new version must not wait for a token
/// that nobody brings, and tokens that were to meet must not go on side by side.
/// </summary>
internal sealed class JoinComparison(Plan from, Plan to)
{
    private readonly Reachability before = new(from);
    private readonly Reachability after = new(to);
    private readonly List<PlanNode> joins = [.. to.Nodes.Where(IsParallelJoin)];
    private readonly List<PlanNode> formerJoins = [.. from.Nodes.Where(IsJoin)];

    /// <summary>Whether tokens meet at the node.</summary>
    public static bool IsJoin(PlanNode node) => node.IncomingCount > 1 && node.Operator is ParallelGatewayOperator or InclusiveGatewayOperator;

    /// <summary>Place of a flow of the old version among the flows that lead to a node of the new one, by its id; -1 where it is not there.</summary>
    public int FlowPlace(int node, int place, int target)
    {
        if (from.Flows.FirstOrDefault(flow => flow.Target == node && flow.IncomingPlace == place) is not { } known) return -1;
        return FlowPlace(known.ElementId, target);
    }

    /// <summary>Place of a flow, by its id, among those that lead to a node of the new version; -1 where it is not there.</summary>
    public int FlowPlace(string flowId, int target) =>
        to.Flows.FirstOrDefault(flow => flow.Target == target && flow.ElementId == flowId) is { } same ? same.IncomingPlace : -1;

    /// <summary>What is wrong with tokens of one scope, in words with the old version's node to which it happens; null where nothing is.</summary>
    public (int Node, string Rule, string Why)? Hindrance(IReadOnlyList<MovedToken> tokens)
    {
        foreach (var join in formerJoins)
        {
            if (to.Find(join.ElementId) is { } same && IsJoin(same)) continue;
            var meeting = tokens.Where(token => token.Node == join.Ordinal || before.Leads(token.Node, join.Ordinal)).ToList();
            if (meeting.Count > 1)
                return (meeting[0].Node, "join-gone", $"{meeting.Count} tokens of the case were to meet at '{join.ElementId}', which is no join in the new version: what follows would be done once for each");
        }
        foreach (var join in joins)
        {
            if (StarvedFlow(to, after, join, [.. tokens.Select(token => (token.Target, token.StandsAtJoin ? token.Flow : -1))]) is not { } flow) continue;
            if (from.Find(join.ElementId) is { } old && IsParallelJoin(old) && StarvedFlow(from, before, old, [.. tokens.Select(token => (token.Node, token.StandsAtJoin ? token.FormerFlow : -1))]) is not null) continue;
            return (tokens[0].Node, "join-starves", $"'{join.ElementId}' waits in the new version for a token by the flow '{flow.ElementId}', which none of the case's tokens can bring");
        }
        return null;
    }

    private static bool IsParallelJoin(PlanNode node) => node.IncomingCount > 1 && node.Operator is ParallelGatewayOperator;

    /// <summary>A flow that a join will wait for in vain, where one of the tokens comes to the join.</summary>
    private static PlanFlow? StarvedFlow(Plan plan, Reachability reach, PlanNode join, IReadOnlyList<(int Node, int Flow)> tokens)
    {
        bool Stands((int Node, int Flow) token) => token.Node == join.Ordinal && token.Flow >= 0;
        if (!tokens.Any(token => reach.Leads(token.Node, join.Ordinal))) return null;
        return plan.Flows.Where(flow => flow.Target == join.Ordinal).FirstOrDefault(flow =>
            !tokens.Any(token => Stands(token) ? token.Flow == flow.IncomingPlace : reach.Leads(token.Node, flow.Source)));
    }
}

/// <summary>A token at work: where it stands in the old version, and where it will.</summary>
/// <param name="Node">Ordinal in the old version.</param>
/// <param name="FormerFlow">Place of the flow by which it came there.</param>
/// <param name="Target">Ordinal in the new version.</param>
/// <param name="Flow">Place of that flow at the target.</param>
/// <param name="StandsAtJoin">Whether it waits at a join for others, there and here.</param>
internal readonly record struct MovedToken(int Node, int FormerFlow, int Target, int Flow, bool StandsAtJoin);
