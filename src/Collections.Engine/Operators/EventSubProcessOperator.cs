using Collections.Engine.Planning;

namespace Collections.Engine.Operators;

/// <summary>Event subprocess: its host comes by an event, never by a flow, and ends when all inside has ended.</summary>
public sealed class EventSubProcessOperator : NodeOperator
{
    /// <inheritdoc/>
    public override void Arrive(Execution execution, PlanNode node, ReadOnlySpan<int> tokens) =>
        throw new InvalidOperationException($"'{node.ElementId}': a token came to an event subprocess by a flow.");

    /// <inheritdoc/>
    public override void Occur(Execution execution, PlanNode node, ReadOnlySpan<int> tokens) => execution.End(node, tokens);
}
