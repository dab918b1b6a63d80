using Collections.Decisions.Columns;
using Collections.Decisions.Values;

namespace Collections.Decisions.Kernels;

/// <summary>Compares two kernels of one meaning and scale.</summary>
internal sealed class LongComparison(UnaryComparison comparison, LongKernel left, LongKernel right) : Condition
{
    private static readonly LongInterval Null = new(Column.NullNumber, Column.NullNumber);

    public override int Select(KernelRun run, ReadOnlySpan<int> rows, Span<int> matched, bool truth) =>
        right.TryUniform(run, out var uniform) && uniform != Column.NullNumber
            ? Loops.Within<long>(left.Values(run, rows), rows, matched, Intervals(uniform, truth))
            : SelectPairs(run, rows, matched, truth);

    private LongInterval[] Intervals(long value, bool truth)
    {
        var domain = ColumnTest.Domain(ColumnType.Number);
        var set = NumberBounds.Within(comparison, value, value, true, domain);
        if (!truth) set = set.Complement(domain);
        // Null equals no value; an order with null is null.
        var withNull = comparison switch
        {
            UnaryComparison.Equal => !truth,
            UnaryComparison.NotEqual => truth,
            _ => false,
        };
        return withNull ? [.. set.Intervals, Null] : [.. set.Intervals];
    }

    private int SelectPairs(KernelRun run, ReadOnlySpan<int> rows, Span<int> matched, bool truth)
    {
        var a = left.Values(run, rows);
        var b = right.Values(run, rows);
        var count = 0;
        for (var i = 0; i < rows.Length; i++)
        {
            var row = rows[i];
            matched[count] = row;
            count += Holds(a[row], b[row]) == truth ? 1 : 0;
        }
        return count;
    }

    private bool? Holds(long a, long b)
    {
        if (comparison is UnaryComparison.Equal) return a == b;
        if (comparison is UnaryComparison.NotEqual) return a != b;
        if (a == Column.NullNumber || b == Column.NullNumber) return null;
        return comparison switch
        {
            UnaryComparison.Less => a < b,
            UnaryComparison.LessOrEqual => a <= b,
            UnaryComparison.Greater => a > b,
            _ => a >= b,
        };
    }
}
