using System.Numerics;

namespace Collections.Decisions.Kernels;

internal static partial class Loops
{
    // A comparison with every bound, several values at a time, beats a search as long as there are few.
    private const int FewBounds = 48;

    /// <summary>
    /// For each value how many of the bounds, which ascend, it reaches: the number of its interval. The result may be
    /// written over the values.
    /// </summary>
    public static void Intervals<T>(ReadOnlySpan<T> values, ReadOnlySpan<T> bounds, Span<T> intervals)
        where T : unmanaged, IBinaryInteger<T>
    {
        var done = 0;
        if (bounds.Length <= FewBounds)
        {
            for (; done <= values.Length - Vector<T>.Count; done += Vector<T>.Count)
                Reached(new Vector<T>(values[done..]), bounds).CopyTo(intervals[done..]);
        }
        for (; done < values.Length; done++) intervals[done] = T.CreateTruncating(Reached(values[done], bounds));
    }

    // A comparison that holds is -1 in its lane.
    private static Vector<T> Reached<T>(Vector<T> values, ReadOnlySpan<T> bounds)
        where T : unmanaged, IBinaryInteger<T>
    {
        var reached = Vector<T>.Zero;
        foreach (var bound in bounds) reached -= Vector.GreaterThanOrEqual(values, new Vector<T>(bound));
        return reached;
    }

    // Halving without a branch: what a value is cannot be guessed.
    private static int Reached<T>(T value, ReadOnlySpan<T> bounds)
        where T : unmanaged, IBinaryInteger<T>
    {
        var reached = 0;
        for (var left = bounds.Length; left > 0;)
        {
            var half = (left + 1) / 2;
            reached += value >= bounds[reached + half - 1] ? half : 0;
            left -= half;
        }
        return reached;
    }
}
