using Collections.Decisions.Columns;
using Collections.Decisions.Values;

namespace Collections.Decisions.Kernels;

/// <summary>The column that holds a value exactly.</summary>
internal readonly record struct ColumnShape(ColumnType Type, int Scale)
{
    private const int LargestScale = 18;

    public static ColumnShape Of(FeelValue value)
    {
        switch (value)
        {
            case NumberValue number:
                var scale = Math.Max(0, -number.Value.Exponent);
                return scale <= LargestScale && number.Value.TryGetScaled(scale, out _) ? new(ColumnType.Number, scale) : new(ColumnType.Decimal, 0);
            case StringValue: return new(ColumnType.Text, 0);
            case BooleanValue: return new(ColumnType.Boolean, 0);
            case DateValue { Value.Year: >= 1 and <= 9999 }: return new(ColumnType.Date, 0);
            default: return new(ColumnType.Any, 0);
        }
    }

    /// <summary>The kind of values that a typed column holds; null where they may be of any kind.</summary>
    public static FeelKind? KindOf(ColumnType type) => type switch
    {
        ColumnType.Boolean => FeelKind.Boolean,
        ColumnType.Number or ColumnType.Decimal => FeelKind.Number,
        ColumnType.Text => FeelKind.Text,
        ColumnType.Date => FeelKind.Date,
        _ => null,
    };

    /// <summary>The columns as they are given out: what stands only between decisions is a column of any values.</summary>
    public static IReadOnlyList<ColumnDefinition> Given(IReadOnlyList<ColumnDefinition> held) =>
        [.. held.Select(column => column.Type == ColumnType.Decimal ? column with { Type = ColumnType.Any } : column)];

    /// <summary>The column that holds values of both shapes.</summary>
    public ColumnShape With(ColumnShape other)
    {
        if (Type == other.Type) return this with { Scale = Math.Max(Scale, other.Scale) };
        return KindOf(Type) is FeelKind.Number && KindOf(other.Type) is FeelKind.Number ? new(ColumnType.Decimal, 0) : new(ColumnType.Any, 0);
    }
}
