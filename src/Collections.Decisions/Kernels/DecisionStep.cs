using Collections.Decisions.Columns;
using Collections.Decisions.Evaluation;

namespace Collections.Decisions.Kernels;

/// <summary>One decision over the columns of the batch and of the decisions before it.</summary>
internal abstract class DecisionStep(string decision, IReadOnlyList<ColumnDefinition> outputs, IReadOnlyList<string> fallbacks)
{
    /// <summary>The results by the names of the outputs.</summary>
    public IReadOnlyList<ColumnDefinition> Outputs { get; } = outputs;

    public IReadOnlyList<string> Fallbacks { get; } = fallbacks;

    /// <summary>How it is taken, in words.</summary>
    public PlannedDecision Plan => new(decision, IsRowByRow, Fallbacks);

    /// <summary>Whether no part of it is a loop.</summary>
    protected virtual bool IsRowByRow => false;

    /// <summary>The schema with the results by the names under which later decisions read them.</summary>
    public required ColumnSchema Extended { get; init; }

    public abstract int Evaluate(ColumnBatch batch, ReadOnlySpan<int> rows, Column[] columns, int[] ruleNumbers, EvaluationClock? clock);
}

/// <summary>A decision table.</summary>
internal sealed class TableStep(string decision, CompiledDecisionTable table) : DecisionStep(decision, table.HeldAs, table.Fallbacks)
{
    protected override bool IsRowByRow => table.IsRowByRow;

    public override int Evaluate(ColumnBatch batch, ReadOnlySpan<int> rows, Column[] columns, int[] ruleNumbers, EvaluationClock? clock) =>
        table.Evaluate(batch, rows, columns, ruleNumbers, clock);
}

/// <summary>A literal expression.</summary>
internal sealed class ExpressionStep(string decision, CompiledExpression expression, string name)
    : DecisionStep(decision, [new(name, expression.HeldAs, expression.Scale)], expression.Fallbacks)
{
    protected override bool IsRowByRow => expression.IsRowByRow;

    public override int Evaluate(ColumnBatch batch, ReadOnlySpan<int> rows, Column[] columns, int[] ruleNumbers, EvaluationClock? clock)
    {
        foreach (var row in rows) ruleNumbers[row] = 0;
        return expression.Evaluate(batch, rows, columns[0], clock);
    }
}
