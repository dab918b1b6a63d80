using Collections.Engine.Planning;

namespace Collections.Engine.Operators;

/// <summary>
/// Intermediate catch events, receive tasks and event-based gateways: the token stands until one of the node's
/// triggers moves it.
/// </summary>
public sealed class WaitOperator : NodeOperator
{
    /// <inheritdoc/>
    public override void Arrive(Execution execution, PlanNode node, ReadOnlySpan<int> tokens)
    {
        if (node.ReadsOutcome) execution.ShowOutcomes(tokens);
        execution.Stand(node, tokens);
    }

    /// <inheritdoc/>
    public override bool MayStand(PlanNode node) => true;
}
