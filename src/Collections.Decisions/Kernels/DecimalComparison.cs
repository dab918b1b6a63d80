using Collections.Decisions.Numbers;
using Collections.Decisions.Values;

namespace Collections.Decisions.Kernels;

/// <summary>Compares two kernels of FEEL numbers.</summary>
internal sealed class DecimalComparison(UnaryComparison comparison, DecimalKernel left, DecimalKernel right) : Condition
{
    public override int Select(KernelRun run, ReadOnlySpan<int> rows, Span<int> matched, bool truth)
    {
        run.Charge(rows.Length);
        var a = left.Values(run, rows);
        var b = right.Values(run, rows);
        var count = 0;
        foreach (var row in rows)
        {
            if (Holds(a[row], b[row]) == truth) matched[count++] = row;
        }
        return count;
    }

    // Null equals null alone; an order with null is null.
    private bool? Holds(FeelNumber? a, FeelNumber? b)
    {
        if (comparison is UnaryComparison.Equal) return a == b;
        if (comparison is UnaryComparison.NotEqual) return a != b;
        if (a is not { } x || b is not { } y) return null;
        var order = x.CompareTo(y);
        return comparison switch
        {
            UnaryComparison.Less => order < 0,
            UnaryComparison.LessOrEqual => order <= 0,
            UnaryComparison.Greater => order > 0,
            _ => order >= 0,
        };
    }
}
