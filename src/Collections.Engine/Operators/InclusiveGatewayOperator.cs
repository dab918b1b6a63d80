using Collections.Engine.Planning;

namespace Collections.Engine.Operators;

/// <summary>
/// Inclusive gateway: every flow whose condition holds, the default where none does. As a join it lets tokens stand
/// until no other can still arrive; see <see cref="JoinReach"/>.
/// </summary>
public sealed class InclusiveGatewayOperator : NodeOperator
{
    /// <inheritdoc/>
    public override void Arrive(Execution execution, PlanNode node, ReadOnlySpan<int> tokens)
    {
        if (node.Reach is null) Split(execution, node, tokens);
        else execution.Stand(node, tokens);
    }

    /// <summary>The join is enabled: its one remaining token goes on.</summary>
    public override void Occur(Execution execution, PlanNode node, ReadOnlySpan<int> tokens) => Split(execution, node, tokens);

    private static void Split(Execution execution, PlanNode node, ReadOnlySpan<int> tokens)
    {
        if (node.Outgoing.Count <= 1)
        {
            execution.Leave(node, tokens);
            return;
        }
        if (execution.Observer is { } observer) foreach (var token in tokens) observer.Left(execution.Tokens.Row[token], node);
        execution.LeaveInclusively(node, tokens, onlyDefaultIfNone: true);
    }
}
