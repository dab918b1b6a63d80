using Collections.Engine.Planning;

namespace Collections.Engine.Operators;

/// <summary>A set activity in a trace: one case is no population, so it is as if it had been chosen.</summary>
public sealed class FirstOutcomeOperator(int outcome) : NodeOperator
{
    /// <inheritdoc/>
    public override void Arrive(Execution execution, PlanNode node, ReadOnlySpan<int> tokens)
    {
        foreach (var token in tokens) execution.Tokens.Outcome[token] = outcome;
        execution.Leave(node, tokens);
    }
}
