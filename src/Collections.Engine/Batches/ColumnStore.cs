using Collections.Decisions.Values;
using Collections.Decisions.Columns;

namespace Collections.Engine.Batches;

/// <summary>Makes and grows columns by their definition.</summary>
internal static class ColumnStore
{
    public static Column Create(ColumnDefinition definition, int rows, TextPool pool) => definition.Type switch
    {
        ColumnType.Boolean => new BooleanColumn(new sbyte[rows]),
        ColumnType.Number => new NumberColumn(new long[rows], definition.Scale),
        ColumnType.Text => new TextColumn(new int[rows], pool),
        ColumnType.Date => new DateColumn(new int[rows]),
        _ => new ValueColumn(new FeelValue?[rows]),
    };

    public static Column Grow(Column column, int rows) => column switch
    {
        BooleanColumn booleans => new BooleanColumn(Grown(booleans.Values, rows)),
        NumberColumn numbers => new NumberColumn(Grown(numbers.Values, rows), numbers.Scale),
        TextColumn texts => new TextColumn(Grown(texts.Values, rows), texts.Pool),
        DateColumn dates => new DateColumn(Grown(dates.Values, rows)),
        ValueColumn values => new ValueColumn(Grown(values.Values, rows)),
        _ => throw new InvalidOperationException($"A column of type {column.Type} cannot grow."),
    };

    public static void SetNull(Column column, int from, int count)
    {
        switch (column)
        {
            case BooleanColumn booleans: booleans.Values.AsSpan(from, count).Fill(Column.NullBoolean); break;
            case NumberColumn numbers: numbers.Values.AsSpan(from, count).Fill(Column.NullNumber); break;
            case TextColumn texts: texts.Values.AsSpan(from, count).Fill(Column.NullText); break;
            case DateColumn dates: dates.Values.AsSpan(from, count).Fill(Column.NullDate); break;
            case ValueColumn values: values.Values.AsSpan(from, count).Clear(); break;
        }
    }

    private static T[] Grown<T>(T[] values, int rows)
    {
        Array.Resize(ref values, rows);
        return values;
    }
}
