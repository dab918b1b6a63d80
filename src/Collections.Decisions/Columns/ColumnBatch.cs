namespace Collections.Decisions.Columns;

/// <summary>Rows in columns: what an expression is evaluated over. Columns stand in the order of the schema.</summary>
public sealed class ColumnBatch(ColumnSchema schema, Column[] columns, int count)
{
    /// <summary>Names and types.</summary>
    public ColumnSchema Schema { get; } = schema;

    /// <summary>One column for each definition of the schema.</summary>
    public Column[] Columns { get; } = columns;

    /// <summary>The same rows with the names of another schema, whose columns stand in the same places.</summary>
    internal ColumnBatch Named(ColumnSchema schema) => ReferenceEquals(schema, Schema) ? this : new ColumnBatch(schema, Columns, Count);

    /// <summary>How many rows count; arrays may be longer.</summary>
    public int Count { get; set; } = count;
}
