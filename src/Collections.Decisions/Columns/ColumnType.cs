namespace Collections.Decisions.Columns;

/// <summary>How a column holds its values.</summary>
public enum ColumnType
{
    /// <summary>Three-valued: 0 false, 1 true, <see cref="Column.NullBoolean"/> null.</summary>
    Boolean,

    /// <summary>A scaled 64-bit integer: value × 10^scale. Exact, or the column is <see cref="Any"/>.</summary>
    Number,

    /// <summary>A code into a <see cref="TextPool"/>.</summary>
    Text,

    /// <summary>Days since 0001-01-01, as <see cref="DateOnly.DayNumber"/>.</summary>
    Date,

    /// <summary>
    /// A FEEL number of 34 digits or null: what no scale holds, such as a quotient. Only between the decisions of a model;
    /// what is given out is of type <see cref="Any"/>.
    /// </summary>
    Decimal,

    /// <summary>One FEEL value per row: whatever the typed columns cannot hold exactly.</summary>
    Any,
}
