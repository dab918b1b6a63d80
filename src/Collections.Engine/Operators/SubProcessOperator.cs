using Collections.Engine.Planning;

namespace Collections.Engine.Operators;

/// <summary>
/// Embedded subprocess: the token stands at its border, a second one walks inside, and the first leaves when the
/// last token inside has ended. Events on the border move the first and end those inside.
/// </summary>
public sealed class SubProcessOperator : NodeOperator
{
    /// <inheritdoc/>
    public override void Arrive(Execution execution, PlanNode node, ReadOnlySpan<int> tokens)
    {
        execution.Stand(node, tokens);
        foreach (var token in tokens)
        {
            var inner = execution.NewToken(execution.Tokens.Row[token], execution.Tokens.Seq[token]);
            execution.Enter(inner, node.InnerStart);
        }
    }
}
