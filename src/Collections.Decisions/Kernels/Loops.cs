using System.Numerics;

namespace Collections.Decisions.Kernels;

/// <summary>The innermost loops.</summary>
internal static partial class Loops
{
    /// <summary>Keeps the rows whose value lies in one of the intervals.</summary>
    public static int Within<T>(T[] values, ReadOnlySpan<int> rows, Span<int> matched, LongInterval[] intervals)
        where T : unmanaged, IBinaryInteger<T>
    {
        if (intervals.Length == 0) return 0;
        return intervals.Length == 1
            ? Within(values, rows, matched, T.CreateTruncating(intervals[0].Low), T.CreateTruncating(intervals[0].High))
            : WithinAny(values, rows, matched, intervals);
    }

    private static int Within<T>(T[] values, ReadOnlySpan<int> rows, Span<int> matched, T low, T high)
        where T : unmanaged, IBinaryInteger<T>
    {
        var count = 0;
        for (var i = 0; i < rows.Length; i++)
        {
            var row = rows[i];
            var value = values[row];
            matched[count] = row;
            count += value >= low & value <= high ? 1 : 0;
        }
        return count;
    }

    private static int WithinAny<T>(T[] values, ReadOnlySpan<int> rows, Span<int> matched, LongInterval[] intervals)
        where T : unmanaged, IBinaryInteger<T>
    {
        Span<T> low = stackalloc T[Math.Min(intervals.Length, 16)];
        Span<T> high = stackalloc T[low.Length];
        if (intervals.Length > low.Length)
        {
            low = new T[intervals.Length];
            high = new T[intervals.Length];
        }
        for (var k = 0; k < intervals.Length; k++) (low[k], high[k]) = (T.CreateTruncating(intervals[k].Low), T.CreateTruncating(intervals[k].High));
        var count = 0;
        for (var i = 0; i < rows.Length; i++)
        {
            var row = rows[i];
            var value = values[row];
            var within = false;
            for (var k = 0; k < low.Length; k++) within |= value >= low[k] & value <= high[k];
            matched[count] = row;
            count += within ? 1 : 0;
        }
        return count;
    }
}
