namespace Collections.Decisions.Values;

/// <summary>The order of FEEL values (DMN 1.5, table 54): numbers, strings, dates, times and durations of one kind.</summary>
public static class FeelOrder
{
    /// <summary>Negative, 0 or positive; null where no order is defined between the two.</summary>
    public static int? Compare(FeelValue left, FeelValue right) => (left, right) switch
    {
        (NumberValue a, NumberValue b) => a.Value.CompareTo(b.Value),
        (StringValue a, StringValue b) => CompareText(a.Value, b.Value),
        (DateValue a, DateValue b) => a.Value.CompareTo(b.Value),
        (TimeValue a, TimeValue b) => a.Value.IsComparableWith(b.Value) ? a.Value.CompareTo(b.Value) : null,
        (DateTimeValue a, DateTimeValue b) => a.Value.IsComparableWith(b.Value) ? a.Value.CompareTo(b.Value) : null,
        (DaysTimeDurationValue a, DaysTimeDurationValue b) => a.Value.CompareTo(b.Value),
        (YearsMonthsDurationValue a, YearsMonthsDurationValue b) => a.Value.CompareTo(b.Value),
        _ => null,
    };

    /// <summary>Strings are ordered by Unicode code point, not by UTF-16 unit.</summary>
    public static int CompareText(string left, string right)
    {
        var shared = Math.Min(left.Length, right.Length);
        for (var i = 0; i < shared; i++)
        {
            var (a, b) = (left[i], right[i]);
            if (a == b) continue;
            var (highA, highB) = (char.IsSurrogate(a), char.IsSurrogate(b));
            return highA != highB ? highA.CompareTo(highB) : a.CompareTo(b);
        }
        return left.Length.CompareTo(right.Length);
    }
}
