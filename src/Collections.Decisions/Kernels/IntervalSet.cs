namespace Collections.Decisions.Kernels;

/// <summary>A closed interval of the integers that a column holds.</summary>
internal readonly record struct LongInterval(long Low, long High);

/// <summary>Integers as disjoint intervals in ascending order. Null is never among them.</summary>
internal sealed class IntervalSet
{
    private IntervalSet(List<LongInterval> intervals) => Intervals = intervals;

    public static IntervalSet Empty { get; } = new([]);

    public List<LongInterval> Intervals { get; }

    /// <summary>The integers between two bounds of any size, as far as the domain reaches.</summary>
    public static IntervalSet Between(Int128 low, Int128 high, LongInterval domain)
    {
        var from = Int128.Max(low, domain.Low);
        var to = Int128.Min(high, domain.High);
        return from > to ? Empty : new([new((long)from, (long)to)]);
    }

    public IntervalSet Union(IntervalSet other)
    {
        var merged = new List<LongInterval>();
        foreach (var next in Intervals.Concat(other.Intervals).OrderBy(interval => interval.Low))
        {
            if (merged.Count > 0 && (Int128)next.Low <= (Int128)merged[^1].High + 1)
                merged[^1] = merged[^1] with { High = Math.Max(merged[^1].High, next.High) };
            else merged.Add(next);
        }
        return new(merged);
    }

    public IntervalSet Intersect(IntervalSet other)
    {
        var common = new List<LongInterval>();
        foreach (var a in Intervals)
        {
            foreach (var b in other.Intervals)
            {
                var (low, high) = (Math.Max(a.Low, b.Low), Math.Min(a.High, b.High));
                if (low <= high) common.Add(new(low, high));
            }
        }
        return new(common);
    }

    public IntervalSet Complement(LongInterval domain)
    {
        var rest = new List<LongInterval>();
        Int128 from = domain.Low;
        foreach (var interval in Intervals)
        {
            if (interval.Low > from) rest.Add(new((long)from, interval.Low - 1));
            from = (Int128)interval.High + 1;
        }
        if (from <= domain.High) rest.Add(new((long)from, domain.High));
        return new(rest);
    }
}
