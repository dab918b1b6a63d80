namespace Collections.Decisions.Columns;

/// <summary>Rows in columns: what an expression is evaluated over. Columns stand in the order of the schema.</summary>
public sealed class ColumnBatch(ColumnSchema schema, Column[] columns, int count)
{
    /// <summary>Names and types.</summary>
    public ColumnSchema Schema { get; } = schema;

    /// <summary>One column for each definition of the schema.</summary>
    public Column[] Columns { get; } = columns;

    /// <summary>How many rows count; arrays may be longer.</summary>
    public int Count { get; set; } = count;

    /// <summary>The same columns under other names: inside a call they are not called as they are around it.</summary>
    /// <param name="other">As many columns, of the same types, in the same order.</param>
    internal ColumnBatch Named(ColumnSchema other) => ReferenceEquals(Schema, other) ? this : new(other, Columns, Count);
}
