using Collections.Engine.Planning;

namespace Collections.Engine.Operators;

/// <summary>Exclusive gateway: the first flow whose condition holds, else the default. Tokens that merge here pass one by one.</summary>
public sealed class ExclusiveGatewayOperator : NodeOperator
{
    /// <inheritdoc/>
    public override void Arrive(Execution execution, PlanNode node, ReadOnlySpan<int> tokens)
    {
        if (node.Outgoing.Count <= 1) execution.Leave(node, tokens);
        else execution.LeaveExclusively(node, tokens);
    }
}
