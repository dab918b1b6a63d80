using Collections.Decisions.Columns;
using Collections.Decisions.Syntax;

namespace Collections.Decisions.Kernels;

/// <summary>A condition as a boolean column.</summary>
internal sealed class ConditionWriter(FeelExpression tree, Condition condition) : ValueWriter(ColumnType.Boolean, 0, tree)
{
    public Condition Condition { get; } = condition;

    protected override bool TryWrite(KernelRun run, ReadOnlySpan<int> rows, Column target)
    {
        var values = ((BooleanColumn)target).Values;
        var kept = run.Ints(rows.Length).AsSpan(0, rows.Length);
        foreach (var row in rows) values[row] = Column.NullBoolean;
        var count = Condition.Select(run, rows, kept, true);
        foreach (var row in kept[..count]) values[row] = 1;
        count = Condition.Select(run, rows, kept, false);
        foreach (var row in kept[..count]) values[row] = 0;
        return true;
    }
}
