using Collections.Decisions.Columns;
using Collections.Decisions.Syntax;

namespace Collections.Decisions.Kernels;

/// <summary>Numbers and dates.</summary>
internal sealed class LongWriter(FeelExpression tree, LongKernel kernel)
    : ValueWriter(kernel.Meaning == LongMeaning.Date ? ColumnType.Date : ColumnType.Number, kernel.Scale, tree)
{
    protected override bool TryWrite(KernelRun run, ReadOnlySpan<int> rows, Column target)
    {
        if (target is NumberColumn numbers && numbers.Scale < kernel.Scale) return false;
        var source = target is NumberColumn { Scale: var scale } && scale > kernel.Scale ? new RescaleKernel(kernel, scale) : kernel;
        var values = source.Values(run, rows);
        if (target is NumberColumn { Values: var whole }) foreach (var row in rows) whole[row] = values[row];
        else WriteDates(run, rows, values, ((DateColumn)target).Values);
        return true;
    }

    private static void WriteDates(KernelRun run, ReadOnlySpan<int> rows, long[] values, int[] dates)
    {
        foreach (var row in rows)
        {
            if (values[row] == Column.NullNumber) dates[row] = Column.NullDate;
            else if (values[row] is > int.MinValue and <= int.MaxValue) dates[row] = (int)values[row];
            else run.GiveUp(row);
        }
    }
}
