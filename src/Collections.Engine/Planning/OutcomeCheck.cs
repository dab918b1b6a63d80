using Collections.Bpmn.Model;
using Collections.Engine.Operators;

namespace Collections.Engine.Planning;

/// <summary>
/// The outcome is that of the activity right before: it is known over gateways, however long the activity itself
/// waited, but not over another wait or a subprocess, for a token that waits there forgets it. A variable keeps it.
/// </summary>
internal static class OutcomeCheck
{
    public static void Check(FlowNode node, IReadOnlyDictionary<FlowNode, PlanNode> nodes, PlanDraft draft)
    {
        if (nodes[node].Outgoing.Any(flow => flow.TestsOutcome)) Check(node, [node], "its flows test", nodes, draft);
        if (nodes[node].ReadsOutcome) Check(node, Sources(node, nodes), "it reads", nodes, draft);
    }

    private static void Check(FlowNode node, IEnumerable<FlowNode> from, string does, IReadOnlyDictionary<FlowNode, PlanNode> nodes, PlanDraft draft)
    {
        if (Forgetting(from, nodes) is not { } forgetting) return;
        draft.Findings.Add(new PlanFinding(
            "outcome-forgotten",
            nodes[node].ElementId,
            $"'{nodes[node].ElementId}': {does} the outcome, which a case that comes by '{forgetting.Id}' does not have. Test it right after the activity, or keep it there in a variable: a script task with {{ name: outcome }}.",
            IsError: false));
    }

    private static FlowNode? Forgetting(IEnumerable<FlowNode> from, IReadOnlyDictionary<FlowNode, PlanNode> nodes)
    {
        var seen = new HashSet<FlowNode>();
        var open = new Stack<FlowNode>(from);
        while (open.TryPop(out var node))
        {
            if (!seen.Add(node) || nodes[node].Operator is BoundOperator or FirstOutcomeOperator or ScriptTaskOperator) continue;
            if (nodes[node].Operator is WaitOperator or SubProcessOperator or LoopOperator || node.Incoming.Count == 0) return node;
            foreach (var source in Sources(node, nodes)) open.Push(source);
        }
        return null;
    }

    private static IEnumerable<FlowNode> Sources(FlowNode node, IReadOnlyDictionary<FlowNode, PlanNode> nodes) =>
        node.Incoming.Select(flow => flow.Source).OfType<FlowNode>().Where(nodes.ContainsKey);
}
