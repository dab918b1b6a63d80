using Collections.Decisions.Numbers;
using Collections.Decisions.Temporal;
using Collections.Decisions.Values;

namespace Collections.Decisions.Analysis;

/// <summary>Values that no test tells apart: one of them, and all of them as a unary test.</summary>
internal sealed record ValueCell(FeelValue Sample, string Description)
{
    /// <summary>
    /// Cuts the values of one kind at constants; one cell for all values where there are none; null where the constants
    /// are of several kinds.
    /// </summary>
    public static IReadOnlyList<ValueCell>? Partition(List<FeelValue> constants)
    {
        if (constants.Count == 0) return [new(FeelValue.Of(0), "-")];
        var kind = constants[0].Kind;
        if (constants.Exists(constant => constant.Kind != kind)) return null;
        return kind switch
        {
            FeelKind.Boolean => [new(FeelValue.True, "true"), new(FeelValue.False, "false")],
            FeelKind.Text => Texts(constants),
            _ => Ordered(constants),
        };
    }

    private static List<ValueCell> Texts(List<FeelValue> constants)
    {
        var texts = constants.Select(constant => constant.ToString()).Distinct(StringComparer.Ordinal).ToList();
        var cells = constants.DistinctBy(constant => constant.ToString()).Select(constant => new ValueCell(constant, constant.ToString())).ToList();
        cells.Add(new(FeelValue.Of("\u0001any other text"), $"not({string.Join(", ", texts)})"));
        return cells;
    }

    private static List<ValueCell> Ordered(List<FeelValue> constants)
    {
        var points = constants.DistinctBy(constant => constant.ToString()).Order(Comparer<FeelValue>.Create((a, b) => FeelOrder.Compare(a, b) ?? 0)).ToList();
        var cells = new List<ValueCell> { new(Shifted(points[0], -1), $"< {points[0]}") };
        for (var i = 0; i < points.Count; i++)
        {
            cells.Add(new(points[i], points[i].ToString()));
            if (i + 1 < points.Count && Between(points[i], points[i + 1]) is { } middle)
                cells.Add(new(middle, $"({points[i]}..{points[i + 1]})"));
        }
        cells.Add(new(Shifted(points[^1], 1), $"> {points[^1]}"));
        return cells;
    }

    private static FeelValue Shifted(FeelValue point, int by)
    {
        if (point is DateValue date) return FeelDate.TryFromDayNumber(date.Value.DayNumber + by, out var day) ? FeelValue.Of(day) : point;
        return FeelNumber.TryAdd(((NumberValue)point).Value, by, out var number) ? FeelValue.Of(number) : point;
    }

    // Between two days that follow one another there is none.
    private static FeelValue? Between(FeelValue low, FeelValue high)
    {
        if (low is DateValue from && high is DateValue to)
            return to.Value.DayNumber - from.Value.DayNumber < 2 ? null : Shifted(low, 1);
        return FeelNumber.TryAdd(((NumberValue)low).Value, ((NumberValue)high).Value, out var sum) && FeelNumber.TryDivide(sum, 2, out var middle)
            ? FeelValue.Of(middle)
            : null;
    }
}
