using Collections.Engine.Operators;
using Collections.Engine.Planning;

namespace Collections.Proofs.Differential;

/// <summary>A planted bug: what occurs while a token stands occurs twice.</summary>
internal sealed class TwiceOperator(NodeOperator inner) : NodeOperator
{
    public override void Arrive(Execution execution, PlanNode node, ReadOnlySpan<int> tokens) => inner.Arrive(execution, node, tokens);

    public override void Occur(Execution execution, PlanNode node, ReadOnlySpan<int> tokens)
    {
        foreach (var token in tokens.ToArray())
        {
            var second = execution.Fork(token);
            execution.Visit(second, node.Ordinal);
            inner.Occur(execution, node, [token]);
            inner.Occur(execution, node, [second]);
        }
    }
}
