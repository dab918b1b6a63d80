using Collections.Engine.Planning;

namespace Collections.Engine.Operators;

/// <summary>Start events, intermediate none events and tasks that do nothing by themselves: the token goes on.</summary>
public sealed class PassOperator : NodeOperator
{
    /// <inheritdoc/>
    public override void Arrive(Execution execution, PlanNode node, ReadOnlySpan<int> tokens) => execution.Leave(node, tokens);
}
