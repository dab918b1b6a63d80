using Collections.Decisions.Columns;
using Collections.Decisions.Dmn;
using Collections.Decisions.Evaluation;
using Collections.Decisions.Values;

namespace Collections.Decisions.Kernels;

/// <summary>How a table is evaluated over a batch.</summary>
internal abstract class TablePlan(PreparedTable table, IReadOnlyList<ColumnDefinition> outputs, IReadOnlyList<string> fallbacks)
{
    public IReadOnlyList<ColumnDefinition> Outputs { get; } = outputs;

    public IReadOnlyList<string> Fallbacks { get; } = fallbacks;

    protected PreparedTable Table { get; } = table;

    public abstract int Evaluate(KernelRun run, ReadOnlySpan<int> rows, Column[] columns, int[] ruleNumbers);

    /// <summary>Evaluates one row by the scalar evaluator; how many values the columns could not hold.</summary>
    protected int EvaluateRow(KernelRun run, int row, Column[] columns, int[] ruleNumbers)
    {
        var (scope, context) = run.MoveTo(row);
        var result = new TableResult(FeelValue.Null, [], RuleNumber.None);
        FeelEvaluator.Guarded(context, () => (result = new TableEvaluator(Table, new ScalarEvaluator(context)).Evaluate(scope)).Value);
        ruleNumbers[row] = result.Number;
        if (Outputs.Count == 1) return columns[0].TryWrite(row, result.Value) ? 0 : 1;
        var lost = 0;
        for (var i = 0; i < Outputs.Count; i++)
        {
            var value = result.Value is ContextValue values && values.TryGet(Outputs[i].Name, out var member) ? member : FeelValue.Null;
            if (!columns[i].TryWrite(row, value)) lost++;
        }
        return lost;
    }
}

/// <summary>All rows by the scalar evaluator.</summary>
internal sealed class ScalarTablePlan(PreparedTable table, IReadOnlyList<ColumnDefinition> outputs, IReadOnlyList<string> fallbacks)
    : TablePlan(table, outputs, fallbacks)
{
    public override int Evaluate(KernelRun run, ReadOnlySpan<int> rows, Column[] columns, int[] ruleNumbers)
    {
        var lost = 0;
        foreach (var row in rows) lost += EvaluateRow(run, row, columns, ruleNumbers);
        return lost;
    }
}
