using Collections.Decisions.Columns;
using Collections.Decisions.Syntax;
using Collections.Decisions.Values;

namespace Collections.Decisions.Kernels;

/// <summary>Writes the values of an expression into a column.</summary>
internal abstract class ValueWriter(ColumnType type, int scale, FeelExpression tree)
{
    public ColumnType Type { get; } = type;

    public int Scale { get; } = scale;

    protected FeelExpression Tree { get; } = tree;

    /// <summary>Writes the rows; how many values the target could not hold.</summary>
    public int Write(KernelRun run, ReadOnlySpan<int> rows, Column target)
    {
        if ((target.Type == Type || Type == ColumnType.Decimal && target is ValueColumn) && TryWrite(run, rows, target)) return 0;
        var lost = 0;
        foreach (var row in rows)
        {
            if (!target.TryWrite(row, Value(run, row))) lost++;
        }
        return lost;
    }

    /// <summary>The value of one row, the slow way.</summary>
    protected virtual FeelValue Value(KernelRun run, int row) => run.Scalar(Tree, row);

    /// <summary>Writes into a column of the type; false where it is of another scale than can be written directly.</summary>
    protected abstract bool TryWrite(KernelRun run, ReadOnlySpan<int> rows, Column target);
}
