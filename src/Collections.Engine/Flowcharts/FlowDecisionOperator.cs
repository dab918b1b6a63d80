using Collections.Decisions.Kernels;
using Collections.Engine.Operators;
using Collections.Engine.Planning;

namespace Collections.Engine.Flowcharts;

/// <summary><c>Elsa.FlowDecision</c>: the outcome is True where the condition holds, else False.</summary>
/// <param name="condition">The condition.</param>
/// <param name="yes">Text code of True.</param>
/// <param name="no">Text code of False.</param>
public sealed class FlowDecisionOperator(CompiledExpression condition, int yes, int no) : NodeOperator
{
    private const int RowsSlot = 11;
    private const int MatchedSlot = 12;

    /// <inheritdoc/>
    public override void Arrive(Execution execution, PlanNode node, ReadOnlySpan<int> tokens)
    {
        var rows = execution.RowsOf(tokens, RowsSlot);
        var matched = execution.Scratch(MatchedSlot, tokens.Length);
        condition.Select(execution.Batch.Columns, rows, matched, out var count, execution.Evaluation);
        var hit = 0;
        foreach (var token in tokens)
        {
            var holds = hit < count && matched[hit] == execution.Tokens.Row[token];
            if (holds) hit++;
            execution.Tokens.Outcome[token] = holds ? yes : no;
        }
        execution.Leave(node, tokens);
    }
}
