using Collections.Decisions.Columns;

namespace Collections.Decisions.Kernels;

/// <summary>left + right, left - right or left × right; the operands of sums have one scale.</summary>
internal sealed class ArithmeticKernel(Syntax.ArithmeticOperator arithmetic, LongKernel left, LongKernel right, LongMeaning meaning, int scale)
    : LongKernel(meaning, scale)
{
    public override long[] Values(KernelRun run, ReadOnlySpan<int> rows)
    {
        var a = left.Values(run, rows);
        var b = right.Values(run, rows);
        var values = run.Longs();
        foreach (var row in rows)
        {
            if (a[row] == Column.NullNumber || b[row] == Column.NullNumber) values[row] = Column.NullNumber;
            else if (TryCalculate(a[row], b[row], out var value) && IsExpressible(value)) values[row] = value;
            else run.GiveUp(row);
        }
        return values;
    }

    // Dates and durations end long before the integers do.
    private bool IsExpressible(long value) => Meaning == LongMeaning.Number || Math.Abs(value) < 360_000_000_000;

    private bool TryCalculate(long a, long b, out long value)
    {
        switch (arithmetic)
        {
            case Syntax.ArithmeticOperator.Add:
                value = unchecked(a + b);
                return ((a ^ value) & (b ^ value)) >= 0 && value != Column.NullNumber;
            case Syntax.ArithmeticOperator.Subtract:
                value = unchecked(a - b);
                return ((a ^ b) & (a ^ value)) >= 0 && value != Column.NullNumber;
            default:
                return Math.BigMul(a, b, out value) == value >> 63 && value != Column.NullNumber;
        }
    }
}
