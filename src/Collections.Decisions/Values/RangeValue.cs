namespace Collections.Decisions.Values;

/// <summary>A comparison written as a range: (&lt; 10).</summary>
public enum UnaryComparison
{
    /// <summary>Written with two endpoints.</summary>
    None,

    /// <summary>=</summary>
    Equal,

    /// <summary>!=</summary>
    NotEqual,

    /// <summary>&lt;</summary>
    Less,

    /// <summary>&lt;=</summary>
    LessOrEqual,

    /// <summary>&gt;</summary>
    Greater,

    /// <summary>&gt;=</summary>
    GreaterOrEqual,
}

/// <summary>A range between endpoints; a null endpoint is open without end.</summary>
public sealed class RangeValue(FeelValue low, bool lowIncluded, FeelValue high, bool highIncluded, UnaryComparison comparison = UnaryComparison.None)
    : FeelValue
{
    /// <summary>Where it starts; null where it has no start.</summary>
    public FeelValue Low { get; } = low;

    /// <summary>Whether the start belongs to it.</summary>
    public bool LowIncluded { get; } = lowIncluded;

    /// <summary>Where it ends; null where it has no end.</summary>
    public FeelValue High { get; } = high;

    /// <summary>Whether the end belongs to it.</summary>
    public bool HighIncluded { get; } = highIncluded;

    /// <summary>The comparison it was written as; such a range is not equal to one with two endpoints.</summary>
    public UnaryComparison Comparison { get; } = comparison;

    /// <inheritdoc/>
    public override FeelKind Kind => FeelKind.Range;

    /// <inheritdoc/>
    public override int Depth => 1 + Math.Max(Low.Depth, High.Depth);

    /// <summary>The range that a comparison with one value stands for.</summary>
    public static RangeValue Of(UnaryComparison comparison, FeelValue endpoint) => comparison switch
    {
        UnaryComparison.Less => new(Null, false, endpoint, false, comparison),
        UnaryComparison.LessOrEqual => new(Null, false, endpoint, true, comparison),
        UnaryComparison.Greater => new(endpoint, false, Null, false, comparison),
        UnaryComparison.GreaterOrEqual => new(endpoint, true, Null, false, comparison),
        UnaryComparison.NotEqual => new(endpoint, false, endpoint, false, comparison),
        _ => new(endpoint, true, endpoint, true, comparison),
    };

    /// <summary>
    /// Whether a value lies within; null where it cannot be compared with the endpoints, or one of two endpoints is null.
    /// </summary>
    public bool? Contains(FeelValue value)
    {
        if (Comparison == UnaryComparison.NotEqual) return !FeelEquality.AreEqual(value, Low);
        if (Comparison == UnaryComparison.Equal) return FeelEquality.AreEqual(value, Low);
        if (Comparison == UnaryComparison.None && (Low.IsNull || High.IsNull)) return null;
        var above = Low.IsNull ? true : Holds(FeelOrder.Compare(value, Low), LowIncluded);
        var below = High.IsNull ? true : Holds(FeelOrder.Compare(High, value), HighIncluded);
        return above is null || below is null ? null : above.Value && below.Value;
    }

    private static bool? Holds(int? order, bool included) => order is null ? null : order > 0 || included && order == 0;
}
