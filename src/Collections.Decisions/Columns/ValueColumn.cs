using Collections.Decisions.Values;

namespace Collections.Decisions.Columns;

/// <summary>FEEL values as they are: lists, contexts, durations, numbers that no scale holds.</summary>
public sealed class ValueColumn(FeelValue?[] values) : Column
{
    /// <summary>One value a row; an empty place counts as null.</summary>
    public FeelValue?[] Values { get; } = values;

    /// <inheritdoc/>
    public override ColumnType Type => ColumnType.Any;

    /// <inheritdoc/>
    public override int Capacity => Values.Length;
}
