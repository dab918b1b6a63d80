using Collections.Decisions.Numbers;

namespace Collections.Decisions.Columns;

/// <summary>FEEL numbers of any scale: quotients, roots. They stand between the decisions of a model.</summary>
internal sealed class DecimalColumn(FeelNumber?[] values) : Column
{
    /// <summary>One number a row, or null.</summary>
    public FeelNumber?[] Values { get; } = values;

    public override ColumnType Type => ColumnType.Decimal;

    public override int Capacity => Values.Length;
}
