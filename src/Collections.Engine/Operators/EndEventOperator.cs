using Collections.Engine.Planning;

namespace Collections.Engine.Operators;

/// <summary>End event: the token ends; with the last one of its scope the subprocess or the case is complete.</summary>
public sealed class EndEventOperator : NodeOperator
{
    /// <inheritdoc/>
    public override void Arrive(Execution execution, PlanNode node, ReadOnlySpan<int> tokens) => execution.End(node, tokens);
}
