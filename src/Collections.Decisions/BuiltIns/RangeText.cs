using Collections.Decisions.Numbers;
using Collections.Decisions.Syntax;
using Collections.Decisions.Values;

namespace Collections.Decisions.BuiltIns;

/// <summary>
/// The range that a text holds (DMN 1.5, range literal): endpoints are literals and nothing is evaluated. An end that is
/// open may be left out; such a range is that of a comparison.
/// </summary>
internal static class RangeText
{
    /// <summary>The range; null where the text is none.</summary>
    public static RangeValue? Read(string text)
    {
        var trimmed = text.Trim();
        if (trimmed.Length < 5) return null;
        var (open, inner, close) = (trimmed[0], trimmed[1..^1].Trim(), trimmed[^1]);
        if (inner.StartsWith("..", StringComparison.Ordinal)) return WithoutStart(open, inner[2..], close);
        return inner.EndsWith("..", StringComparison.Ordinal) ? WithoutEnd(open, inner[..^2], close) : WithBothEnds(trimmed);
    }

    private static RangeValue? WithoutStart(char open, string endpoint, char close) => (open, close, Endpoint(endpoint)) switch
    {
        ('(' or ']', ']', { } high) => RangeValue.Of(UnaryComparison.LessOrEqual, high),
        ('(' or ']', ')' or '[', { } high) => RangeValue.Of(UnaryComparison.Less, high),
        _ => null,
    };

    private static RangeValue? WithoutEnd(char open, string endpoint, char close) => (open, close, Endpoint(endpoint)) switch
    {
        ('[', ')' or '[', { } low) => RangeValue.Of(UnaryComparison.GreaterOrEqual, low),
        ('(' or ']', ')' or '[', { } low) => RangeValue.Of(UnaryComparison.Greater, low),
        _ => null,
    };

    private static RangeValue? WithBothEnds(string text) =>
        FeelParser.Parse(text).Tree is RangeExpression range && Endpoint(range.Low) is { } low && Endpoint(range.High) is { } high && FeelOrder.Compare(low, high) <= 0
            ? new(low, range.LowIncluded, high, range.HighIncluded)
            : null;

    private static FeelValue? Endpoint(string text) => FeelParser.Parse(text).Tree is { } tree ? Endpoint(tree) : null;

    private static FeelValue? Endpoint(FeelExpression node) => node switch
    {
        Literal { Value: var value } when value is NumberValue or StringValue || IsTemporal(value.Kind) => value,
        NegationExpression { Operand: Literal { Value: NumberValue number } } => FeelValue.Of(FeelNumber.Negate(number.Value)),
        InvocationExpression { Function: Name { Identifier: "date" or "time" or "date and time" or "duration" }, Arguments: [Literal { Value: StringValue text }] } =>
            TemporalLiteral.Read(text.Value),
        _ => null,
    };

    private static bool IsTemporal(FeelKind kind) =>
        kind is FeelKind.Date or FeelKind.Time or FeelKind.DateTime or FeelKind.DaysTimeDuration or FeelKind.YearsMonthsDuration;
}
