using Collections.Decisions.Columns;
using Collections.Decisions.Numbers;
using Collections.Decisions.Values;

namespace Collections.Decisions.Kernels;

/// <summary>
/// dividend / divisor compared with a constant, as a comparison of products. Where the quotient comes so near to the
/// constant that its rounding at 34 digits could matter, the row is given up.
/// </summary>
internal sealed class RatioComparison(UnaryComparison comparison, LongKernel dividend, LongKernel divisor, UniformKernel constant) : Condition
{
    private static readonly Int128 Near = (Int128)Powers.Of(33);

    // Both products have the scale of the dividend, or of divisor and constant together, whichever is greater.
    private readonly Int128 leftFactor = (Int128)Powers.Of(Math.Max(0, divisor.Scale + constant.Scale - dividend.Scale));
    private readonly Int128 rightFactor = (Int128)Powers.Of(Math.Max(0, dividend.Scale - divisor.Scale - constant.Scale));

    public override int Select(KernelRun run, ReadOnlySpan<int> rows, Span<int> matched, bool truth)
    {
        var a = dividend.Values(run, rows);
        var b = divisor.Values(run, rows);
        constant.TryUniform(run, out var bound);
        var count = 0;
        for (var i = 0; i < rows.Length; i++)
        {
            var row = rows[i];
            if (a[row] == Column.NullNumber || b[row] == Column.NullNumber || b[row] == 0)
            {
                if (WithNull == truth) matched[count++] = row;
            }
            else if (!TryCompare(a[row], b[row], bound, out var order)) run.GiveUp(row);
            else if (Holds(order) == truth) matched[count++] = row;
        }
        return count;
    }

    // A division by zero is null. Null equals no value; an order with null is null.
    private bool? WithNull => comparison switch
    {
        UnaryComparison.Equal => false,
        UnaryComparison.NotEqual => true,
        _ => null,
    };

    private bool TryCompare(long a, long b, long bound, out int order)
    {
        order = 0;
        var right = (Int128)bound * b;
        if (!IsSmall(a, leftFactor) || !IsSmall(right, rightFactor)) return false;
        var left = a * leftFactor;
        right *= rightFactor;
        order = b > 0 ? left.CompareTo(right) : right.CompareTo(left);
        return true;
    }

    private static bool IsSmall(Int128 value, Int128 factor) => Int128.Abs(value) < Near / factor;

    private bool Holds(int order) => comparison switch
    {
        UnaryComparison.Equal => order == 0,
        UnaryComparison.NotEqual => order != 0,
        UnaryComparison.Less => order < 0,
        UnaryComparison.LessOrEqual => order <= 0,
        UnaryComparison.Greater => order > 0,
        _ => order >= 0,
    };
}
