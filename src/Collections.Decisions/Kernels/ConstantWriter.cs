using Collections.Decisions.Columns;
using Collections.Decisions.Syntax;
using Collections.Decisions.Values;

namespace Collections.Decisions.Kernels;

/// <summary>One value for all rows.</summary>
internal sealed class ConstantWriter(FeelExpression tree, FeelValue value, ColumnShape shape) : ValueWriter(shape.Type, shape.Scale, tree)
{
    public FeelValue Constant { get; } = value;

    protected override bool TryWrite(KernelRun run, ReadOnlySpan<int> rows, Column target) => Fill(target, rows, Constant);

    /// <summary>Writes one value into many rows; false where the target cannot hold it.</summary>
    public static bool Fill(Column target, ReadOnlySpan<int> rows, FeelValue value)
    {
        if (rows.IsEmpty) return true;
        if (!target.TryWrite(rows[0], value)) return false;
        switch (target)
        {
            case NumberColumn c: Copy(c.Values, rows); break;
            case TextColumn c: Copy(c.Values, rows); break;
            case DateColumn c: Copy(c.Values, rows); break;
            case BooleanColumn c: Copy(c.Values, rows); break;
            default: foreach (var row in rows) target.TryWrite(row, value); break;
        }
        return true;
    }

    private static void Copy<T>(T[] values, ReadOnlySpan<int> rows)
    {
        var first = values[rows[0]];
        foreach (var row in rows) values[row] = first;
    }
}
