using Collections.Bpmn.Model;
using Collections.Engine.Operators;

namespace Collections.Engine.Planning;

/// <summary>
/// Flows test the outcome of the activity right before them: over gateways, but not over a wait or a subprocess, for a
/// token that waits forgets it.
/// </summary>
internal static class OutcomeCheck
{
    public static void Check(FlowNode node, IReadOnlyDictionary<FlowNode, PlanNode> nodes, PlanDraft draft)
    {
        if (!nodes[node].Outgoing.Any(flow => flow.TestsOutcome) || Forgetting(node, nodes) is not { } forgetting) return;
        draft.Findings.Add(new PlanFinding(
            "outcome-forgotten",
            node.Id,
            $"'{node.Id}': its flows test the outcome, which a case that comes by '{forgetting.Id}' does not have. Test it right after the activity, or keep it in a variable.",
            IsError: false));
    }

    private static FlowNode? Forgetting(FlowNode from, IReadOnlyDictionary<FlowNode, PlanNode> nodes)
    {
        var seen = new HashSet<FlowNode>();
        var open = new Stack<FlowNode>([from]);
        while (open.TryPop(out var node))
        {
            if (!seen.Add(node) || nodes[node].Operator is ActivityOperator or SetActivityOperator or ScriptTaskOperator) continue;
            if (nodes[node].Operator is WaitOperator or SubProcessOperator || node.Incoming.Count == 0) return node;
            foreach (var source in node.Incoming.Select(flow => flow.Source).OfType<FlowNode>().Where(nodes.ContainsKey)) open.Push(source);
        }
        return null;
    }
}
