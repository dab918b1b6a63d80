using Collections.Engine.Operators;
using Collections.Engine.Planning;

namespace Collections.Proofs.Differential;

/// <summary>A planted bug: the caller gets nothing back.</summary>
internal sealed class SilentCall(CallOperator call) : NodeOperator
{
    public override void Arrive(Execution execution, PlanNode node, ReadOnlySpan<int> tokens) => call.Arrive(execution, node, tokens);

    public override void Occur(Execution execution, PlanNode node, ReadOnlySpan<int> tokens) => execution.Leave(node, tokens);
}
