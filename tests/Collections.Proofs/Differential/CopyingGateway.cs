using Collections.Engine.Operators;
using Collections.Engine.Planning;

namespace Collections.Proofs.Differential;

/// <summary>A planted bug: a token goes on twice.</summary>
internal sealed class CopyingGateway : NodeOperator
{
    public override void Arrive(Execution execution, PlanNode node, ReadOnlySpan<int> tokens)
    {
        foreach (var token in tokens.ToArray())
        {
            var copy = execution.Fork(token);
            execution.Visit(copy, node.Ordinal);
            execution.Leave(node, [token]);
            execution.Leave(node, [copy]);
        }
    }
}
