using Collections.Decisions.Evaluation;
using Collections.Decisions.Temporal;

namespace Collections.Decisions.Values;

/// <summary>The equality of FEEL (DMN 1.5, table 53).</summary>
public static class FeelEquality
{
    /// <summary>
    /// Whether two values are equal; null where their kinds cannot be compared. Nothing but null equals null.
    /// Times are compared by the whole second, as the specification's semantic domain has it.
    /// </summary>
    public static bool? AreEqual(FeelValue left, FeelValue right) => AreEqual(left, right, null);

    /// <summary>As the other; what is looked at within texts, lists and contexts is charged to an evaluation.</summary>
    internal static bool? AreEqual(FeelValue left, FeelValue right, EvaluationContext? payer)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        if (left.IsNull || right.IsNull) return left.IsNull && right.IsNull;
        return left.Kind != right.Kind ? null : SameKind(left, right, payer);
    }

    private static bool SameKind(FeelValue left, FeelValue right, EvaluationContext? payer) => (left, right) switch
    {
        (BooleanValue a, BooleanValue b) => a.Value == b.Value,
        (NumberValue a, NumberValue b) => a.Value == b.Value,
        (StringValue a, StringValue b) => SameTexts(a.Value, b.Value, payer),
        (DateValue a, DateValue b) => a.Value == b.Value,
        (TimeValue a, TimeValue b) => SameTime(a.Value, b.Value),
        (DateTimeValue a, DateTimeValue b) => SameDateTime(a.Value, b.Value),
        (DaysTimeDurationValue a, DaysTimeDurationValue b) => a.Value == b.Value,
        (YearsMonthsDurationValue a, YearsMonthsDurationValue b) => a.Value == b.Value,
        (ListValue a, ListValue b) => SameLists(a, b, payer),
        (ContextValue a, ContextValue b) => SameContexts(a, b, payer),
        (RangeValue a, RangeValue b) => SameRanges(a, b, payer),
        _ => ReferenceEquals(left, right),
    };

    private static bool SameTime(FeelTime a, FeelTime b) =>
        a.IsComparableWith(b) && FloorSeconds(a.UtcNanoseconds) == FloorSeconds(b.UtcNanoseconds);

    private static bool SameDateTime(FeelDateTime a, FeelDateTime b) =>
        a.IsComparableWith(b) && FloorSeconds(a.UtcNanoseconds) == FloorSeconds(b.UtcNanoseconds);

    private static Int128 FloorSeconds(Int128 nanoseconds) =>
        (nanoseconds >= 0 ? nanoseconds : nanoseconds - FeelTime.Second + 1) / FeelTime.Second;

    private static bool SameTexts(string a, string b, EvaluationContext? payer)
    {
        payer?.Charge(Math.Min(a.Length, b.Length) / EvaluationContext.CharactersPerStep);
        return a == b;
    }

    private static bool SameLists(ListValue a, ListValue b, EvaluationContext? payer)
    {
        if (a.Items.Length != b.Items.Length) return false;
        for (var i = 0; i < a.Items.Length; i++)
        {
            payer?.Charge(1);
            if (AreEqual(a.Items[i], b.Items[i], payer) != true) return false;
        }
        return true;
    }

    private static bool SameContexts(ContextValue a, ContextValue b, EvaluationContext? payer)
    {
        if (a.Entries.Count != b.Entries.Count) return false;
        foreach (var (name, value) in a.Entries)
        {
            payer?.Charge(1);
            if (!b.TryGet(name, out var other) || AreEqual(value, other, payer) != true) return false;
        }
        return true;
    }

    private static bool SameRanges(RangeValue a, RangeValue b, EvaluationContext? payer) =>
        a.Comparison == b.Comparison && a.LowIncluded == b.LowIncluded && a.HighIncluded == b.HighIncluded
        && AreEqual(a.Low, b.Low, payer) == true && AreEqual(a.High, b.High, payer) == true;
}
