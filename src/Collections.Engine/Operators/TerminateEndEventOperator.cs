using Collections.Engine.Planning;

namespace Collections.Engine.Operators;

/// <summary>Terminate end event: every token of the scope ends at once.</summary>
public sealed class TerminateEndEventOperator : NodeOperator
{
    /// <inheritdoc/>
    public override void Arrive(Execution execution, PlanNode node, ReadOnlySpan<int> tokens)
    {
        foreach (var token in tokens) execution.Terminate(node, token);
    }
}
