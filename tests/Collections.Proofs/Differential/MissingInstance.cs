using Collections.Engine.Batches;
using Collections.Engine.Operators;
using Collections.Engine.Planning;

namespace Collections.Proofs.Differential;

/// <summary>A planted bug: of several instances side by side the last does nothing.</summary>
internal sealed class MissingInstance(NodeOperator body) : NodeOperator
{
    public override void Arrive(Execution execution, PlanNode node, ReadOnlySpan<int> tokens)
    {
        foreach (var token in tokens.ToArray())
        {
            if (IsLast(execution, token)) execution.Leave(node, [token]);
            else body.Arrive(execution, node, [token]);
        }
    }

    public override void Occur(Execution execution, PlanNode node, ReadOnlySpan<int> tokens) => body.Occur(execution, node, tokens);

    public override void Poll(Execution execution, PlanNode node, ReadOnlySpan<int> tokens) => body.Poll(execution, node, tokens);

    private static bool IsLast(Execution execution, int token)
    {
        var table = execution.Tokens;
        for (var other = execution.Batch.FirstToken[table.Row[token]]; other != TokenTable.None; other = table.Next[other])
        {
            if (other != token && table.Scope[other] == table.Scope[token] && table.State[other] != TokenState.Gone && table.Seq[other] > table.Seq[token]) return false;
        }
        return true;
    }
}
