using Collections.Decisions.Values;

namespace Collections.Decisions.BuiltIns;

/// <summary>Allen's relations between points and ranges (DMN 1.5, table 78).</summary>
internal static class RangeFunctions
{
    public static void AddTo(Library library)
    {
        Relation(library, "before", Before, (a, b) => a.High.Before(b.Low));
        Relation(library, "after", (p, q) => Before(q, p), (a, b) => b.High.Before(a.Low));
        Ranges(library, "meets", (a, b) => a.High.Included && b.Low.Included && a.High.At(b.Low));
        Ranges(library, "met by", (a, b) => a.Low.Included && b.High.Included && a.Low.At(b.High));
        Ranges(library, "overlaps", (a, b) => !a.High.Before(b.Low) && !b.High.Before(a.Low));
        Ranges(library, "overlaps before", (a, b) => a.Low.StartsBefore(b.Low) && !a.High.Before(b.Low) && !b.High.EndsBefore(a.High));
        Ranges(library, "overlaps after", (a, b) => b.Low.StartsBefore(a.Low) && !b.High.Before(a.Low) && !a.High.EndsBefore(b.High));
        PointInRange(library, "finishes", (p, r) => r.High.Included && r.High.At(p));
        Ranges(library, "finishes", (a, b) => a.High.Same(b.High) && !a.Low.StartsBefore(b.Low));
        RangeWithPoint(library, "finished by", (p, r) => r.High.Included && r.High.At(p));
        Ranges(library, "finished by", (a, b) => a.High.Same(b.High) && !b.Low.StartsBefore(a.Low));
        RangeWithPoint(library, "includes", (p, r) => r.Holds(p));
        Ranges(library, "includes", (a, b) => a.Covers(b));
        PointInRange(library, "during", (p, r) => r.Holds(p));
        Ranges(library, "during", (a, b) => b.Covers(a));
        PointInRange(library, "starts", (p, r) => r.Low.Included && r.Low.At(p));
        Ranges(library, "starts", (a, b) => a.Low.Same(b.Low) && !b.High.EndsBefore(a.High));
        RangeWithPoint(library, "started by", (p, r) => r.Low.Included && r.Low.At(p));
        Ranges(library, "started by", (a, b) => a.Low.Same(b.Low) && !a.High.EndsBefore(b.High));
        library.Add("coincides", "point1: point, point2: point", call => Points(call, (p, q) => FeelOrder.Compare(p, q) == 0));
        Ranges(library, "coincides", (a, b) => a.Low.Same(b.Low) && a.High.Same(b.High));
    }

    private static bool Before(FeelValue p, FeelValue q) => FeelOrder.Compare(p, q) < 0;

    private static void Relation(Library library, string name, Func<FeelValue, FeelValue, bool> points, Func<Interval, Interval, bool> ranges)
    {
        library.Add(name, "point1: point, point2: point", call => Points(call, points));
        library.Add(name, "point: point, range: range", call => Mixed(call, Interval.Of(call[0]), Interval.Of((RangeValue)call[1]), ranges));
        library.Add(name, "range: range, point: point", call => Mixed(call, Interval.Of((RangeValue)call[0]), Interval.Of(call[1]), ranges));
        Ranges(library, name, ranges);
    }

    private static void Ranges(Library library, string name, Func<Interval, Interval, bool> relation) =>
        library.Add(name, "range1: range, range2: range", call => Mixed(call, Interval.Of((RangeValue)call[0]), Interval.Of((RangeValue)call[1]), relation));

    private static void PointInRange(Library library, string name, Func<FeelValue, Interval, bool> relation) =>
        library.Add(name, "point: point, range: range", call => WithPoint(call, call[0], (RangeValue)call[1], relation));

    private static void RangeWithPoint(Library library, string name, Func<FeelValue, Interval, bool> relation) =>
        library.Add(name, "range: range, point: point", call => WithPoint(call, call[1], (RangeValue)call[0], relation));

    private static FeelValue Points(BuiltInCall call, Func<FeelValue, FeelValue, bool> relation) =>
        FeelOrder.Compare(call[0], call[1]) is null ? NotComparable(call) : FeelValue.Of(relation(call[0], call[1]));

    private static FeelValue WithPoint(BuiltInCall call, FeelValue point, RangeValue range, Func<FeelValue, Interval, bool> relation)
    {
        var comparable = FeelOrder.Compare(point, range.Low.IsNull ? range.High : range.Low) is not null;
        return comparable ? FeelValue.Of(relation(point, Interval.Of(range))) : NotComparable(call);
    }

    private static FeelValue Mixed(BuiltInCall call, Interval a, Interval b, Func<Interval, Interval, bool> relation) =>
        FeelOrder.Compare(a.Sample, b.Sample) is null ? NotComparable(call) : FeelValue.Of(relation(a, b));

    private static FeelValue NotComparable(BuiltInCall call) => call.Fail("the arguments cannot be compared.");
}
