using Collections.Engine.Planning;

namespace Collections.Engine.Operators;

/// <summary>
/// Embedded subprocess and call activity: the token stands at its border, others walk inside, and the first leaves when
/// the last token inside has ended. Events on the border move the first and end those inside.
/// </summary>
public class SubProcessOperator : NodeOperator
{
    /// <inheritdoc/>
    public override void Arrive(Execution execution, PlanNode node, ReadOnlySpan<int> tokens)
    {
        execution.Stand(node, tokens);
        foreach (var token in tokens) execution.OpenScope(execution.Tokens.Row[token], execution.Tokens.Seq[token], node.Inner!);
    }
}
