using Collections.Decisions.Columns;

namespace Collections.Decisions.Kernels;

/// <summary>The same numbers with more decimal places.</summary>
internal sealed class RescaleKernel(LongKernel operand, int scale) : LongKernel(operand.Meaning, scale)
{
    private readonly long factor = (long)Numbers.Powers.Of(scale - operand.Scale);

    public override long[] Values(KernelRun run, ReadOnlySpan<int> rows)
    {
        var source = operand.Values(run, rows);
        var values = run.Longs();
        foreach (var row in rows)
        {
            var value = source[row];
            if (value == Column.NullNumber) values[row] = value;
            else if (Math.BigMul(value, factor, out var low) != low >> 63 || low == Column.NullNumber) run.GiveUp(row);
            else values[row] = low;
        }
        return values;
    }

    public override bool TryUniform(KernelRun run, out long value)
    {
        if (!operand.TryUniform(run, out value)) return false;
        if (value == Column.NullNumber) return true;
        var high = Math.BigMul(value, factor, out value);
        return high == value >> 63;
    }
}
