using Collections.Decisions.Numbers;
using Collections.Decisions.Temporal;
using Collections.Decisions.Values;

namespace Collections.Decisions.Analysis;

/// <summary>Values that no test tells apart.</summary>
/// <param name="Sample">One of them.</param>
/// <param name="Description">All of them as a unary test.</param>
/// <param name="IsOutside">Whether they are null, or of a kind that the table does not speak of: no gap is reported there.</param>
internal sealed record ValueCell(FeelValue Sample, string Description, bool IsOutside = false)
{
    /// <summary>What describes any value.</summary>
    public const string Any = "-";

    public static ValueCell OfNull { get; } = new(FeelValue.Null, "null", true);

    /// <summary>Stands for values of all kinds that the tests do not compare with.</summary>
    public static ValueCell OfOtherKinds { get; } = new(ContextValue.Empty, "of another type", true);

    /// <summary>
    /// Cuts the values of one kind at constants; one cell for all values where there are none; null where the constants
    /// are of several kinds, or of another kind than the input. Null is not among the values.
    /// </summary>
    public static IReadOnlyList<ValueCell>? Partition(List<FeelValue> constants, InputDomain domain)
    {
        if (domain.Kind == FeelKind.Boolean && constants.TrueForAll(constant => constant is BooleanValue)) return [new(FeelValue.True, "true"), new(FeelValue.False, "false")];
        if (constants.Count == 0) return Whole(domain);
        var kind = constants[0].Kind;
        if (domain.Kind is { } known && known != kind || constants.Exists(constant => constant.Kind != kind)) return null;
        return kind switch
        {
            FeelKind.Boolean => [new(FeelValue.True, "true"), new(FeelValue.False, "false")],
            FeelKind.Text => Texts(constants),
            _ => Ordered(constants, kind == FeelKind.Number ? domain.Places : null),
        };
    }

    /// <summary>One cell for all values.</summary>
    public static IReadOnlyList<ValueCell> Whole(InputDomain domain) =>
    [
        new(domain.Kind switch
        {
            FeelKind.Text => FeelValue.Of("other"),
            FeelKind.Boolean => FeelValue.True,
            FeelKind.Date => FeelValue.Of(new DateOnly(2026, 1, 1)),
            _ => FeelValue.Of(0),
        }, Any),
    ];

    private static List<ValueCell> Texts(List<FeelValue> constants)
    {
        var known = constants.DistinctBy(constant => constant.ToString()).ToList();
        var cells = known.ConvertAll(constant => new ValueCell(constant, constant.ToString()));
        var other = "other";
        while (known.Exists(constant => constant is StringValue text && text.Value == other)) other += " one";
        cells.Add(new(FeelValue.Of(other), $"not({string.Join(", ", known)})"));
        return cells;
    }

    private static List<ValueCell> Ordered(List<FeelValue> constants, int? places)
    {
        var points = constants.DistinctBy(constant => constant.ToString()).Order(Comparer<FeelValue>.Create((a, b) => FeelOrder.Compare(a, b) ?? 0)).ToList();
        var cells = new List<ValueCell> { new(Below(points[0], places), $"< {points[0]}") };
        for (var i = 0; i < points.Count; i++)
        {
            if (IsStep(points[i], places)) cells.Add(new(points[i], points[i].ToString()));
            if (i + 1 < points.Count && Between(points[i], points[i + 1], places) is { } middle)
                cells.Add(new(middle, $"({points[i]}..{points[i + 1]})"));
        }
        cells.Add(new(Above(points[^1], places), $"> {points[^1]}"));
        return cells;
    }

    private static bool IsStep(FeelValue point, int? places) =>
        places is not { } scale || point is not NumberValue number || Rounded(number.Value, scale, NumberRounding.Floor) == number.Value;

    private static FeelNumber? Rounded(FeelNumber number, int places, NumberRounding rounding) =>
        FeelNumber.TryRound(number, places, rounding, out var rounded) ? rounded : null;

    private static FeelValue Below(FeelValue point, int? places) => Shifted(Aligned(point, places, NumberRounding.Ceiling), -1);

    private static FeelValue Above(FeelValue point, int? places) => Shifted(Aligned(point, places, NumberRounding.Floor), 1);

    private static FeelValue Aligned(FeelValue point, int? places, NumberRounding rounding) =>
        places is { } scale && point is NumberValue number && Rounded(number.Value, scale, rounding) is { } step ? FeelValue.Of(step) : point;

    private static FeelValue Shifted(FeelValue point, int by)
    {
        if (point is DateValue date) return FeelDate.TryFromDayNumber(date.Value.DayNumber + by, out var day) ? FeelValue.Of(day) : point;
        return FeelNumber.TryAdd(((NumberValue)point).Value, by, out var number) ? FeelValue.Of(number) : point;
    }

    // Between two days, or steps of a number, that follow one another there is nothing.
    private static FeelValue? Between(FeelValue low, FeelValue high, int? places)
    {
        if (low is DateValue from && high is DateValue to)
            return to.Value.DayNumber - from.Value.DayNumber < 2 ? null : Shifted(low, 1);
        var (a, b) = (((NumberValue)low).Value, ((NumberValue)high).Value);
        if (places is { } scale) return NextStep(a, scale) is { } next && next < b ? FeelValue.Of(next) : null;
        return FeelNumber.TryAdd(a, b, out var sum) && FeelNumber.TryDivide(sum, 2, out var middle) ? FeelValue.Of(middle) : null;
    }

    private static FeelNumber? NextStep(FeelNumber number, int places) =>
        Rounded(number, places, NumberRounding.Floor) is { } step && FeelNumber.TryAdd(step, FeelNumber.FromScaled(1, places), out var next) ? next : null;
}
