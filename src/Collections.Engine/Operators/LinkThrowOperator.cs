using Collections.Engine.Planning;

namespace Collections.Engine.Operators;

/// <summary>Throwing link: the token goes on at the catching link of the name.</summary>
public sealed class LinkThrowOperator(int target) : NodeOperator
{
    /// <summary>Ordinal of the catching link.</summary>
    public int Target { get; } = target;

    /// <inheritdoc/>
    public override void Arrive(Execution execution, PlanNode node, ReadOnlySpan<int> tokens)
    {
        foreach (var token in tokens)
        {
            execution.Observer?.Left(execution.Tokens.Row[token], node);
            execution.Enter(token, Target);
        }
    }
}
