using Collections.Decisions.Temporal;

namespace Collections.Decisions.Values;

/// <summary>The equality of FEEL (DMN 1.5, table 53).</summary>
public static class FeelEquality
{
    /// <summary>
    /// Whether two values are equal; null where their kinds cannot be compared. Nothing but null equals null.
    /// Times are compared by the whole second, as the specification's semantic domain has it.
    /// </summary>
    public static bool? AreEqual(FeelValue left, FeelValue right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        if (left.IsNull || right.IsNull) return left.IsNull && right.IsNull;
        return left.Kind != right.Kind ? null : SameKind(left, right);
    }

    private static bool SameKind(FeelValue left, FeelValue right) => (left, right) switch
    {
        (BooleanValue a, BooleanValue b) => a.Value == b.Value,
        (NumberValue a, NumberValue b) => a.Value == b.Value,
        (StringValue a, StringValue b) => a.Value == b.Value,
        (DateValue a, DateValue b) => a.Value == b.Value,
        (TimeValue a, TimeValue b) => SameTime(a.Value, b.Value),
        (DateTimeValue a, DateTimeValue b) => SameDateTime(a.Value, b.Value),
        (DaysTimeDurationValue a, DaysTimeDurationValue b) => a.Value == b.Value,
        (YearsMonthsDurationValue a, YearsMonthsDurationValue b) => a.Value == b.Value,
        (ListValue a, ListValue b) => SameLists(a, b),
        (ContextValue a, ContextValue b) => SameContexts(a, b),
        (RangeValue a, RangeValue b) => SameRanges(a, b),
        _ => ReferenceEquals(left, right),
    };

    private static bool SameTime(FeelTime a, FeelTime b) =>
        a.IsComparableWith(b) && FloorSeconds(a.UtcNanoseconds) == FloorSeconds(b.UtcNanoseconds);

    private static bool SameDateTime(FeelDateTime a, FeelDateTime b) =>
        a.IsComparableWith(b) && FloorSeconds(a.UtcNanoseconds) == FloorSeconds(b.UtcNanoseconds);

    private static Int128 FloorSeconds(Int128 nanoseconds) =>
        (nanoseconds >= 0 ? nanoseconds : nanoseconds - FeelTime.Second + 1) / FeelTime.Second;

    private static bool SameLists(ListValue a, ListValue b)
    {
        if (a.Items.Length != b.Items.Length) return false;
        for (var i = 0; i < a.Items.Length; i++)
        {
            if (AreEqual(a.Items[i], b.Items[i]) != true) return false;
        }
        return true;
    }

    private static bool SameContexts(ContextValue a, ContextValue b)
    {
        if (a.Entries.Count != b.Entries.Count) return false;
        foreach (var (name, value) in a.Entries)
        {
            if (!b.TryGet(name, out var other) || AreEqual(value, other) != true) return false;
        }
        return true;
    }

    private static bool SameRanges(RangeValue a, RangeValue b) =>
        a.Comparison == b.Comparison && a.LowIncluded == b.LowIncluded && a.HighIncluded == b.HighIncluded
        && AreEqual(a.Low, b.Low) == true && AreEqual(a.High, b.High) == true;
}
