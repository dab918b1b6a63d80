using Collections.Engine.Operators;
using Collections.Engine.Planning;

namespace Collections.Proofs.Differential;

/// <summary>A planted bug: an inclusive join waits for nobody.</summary>
internal sealed class HastyJoin(InclusiveGatewayOperator gateway) : NodeOperator
{
    public override void Arrive(Execution execution, PlanNode node, ReadOnlySpan<int> tokens) => gateway.Occur(execution, node, tokens);
}
