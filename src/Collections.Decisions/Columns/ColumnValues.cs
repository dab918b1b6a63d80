using Collections.Decisions.Numbers;
using Collections.Decisions.Temporal;
using Collections.Decisions.Values;

namespace Collections.Decisions.Columns;

/// <summary>Single values into and out of columns: the slow way, one row at a time.</summary>
public static class ColumnValues
{
    /// <summary>The value of a row.</summary>
    public static FeelValue Read(this Column column, int row) => column switch
    {
        BooleanColumn c => c.Values[row] == Column.NullBoolean ? FeelValue.Null : FeelValue.Of(c.Values[row] != 0),
        NumberColumn c => c.Values[row] == Column.NullNumber ? FeelValue.Null : FeelValue.Of(FeelNumber.FromScaled(c.Values[row], c.Scale)),
        TextColumn c => c.Values[row] == Column.NullText ? FeelValue.Null : FeelValue.Of(c.Pool[c.Values[row]]),
        DateColumn c => c.Values[row] == Column.NullDate ? FeelValue.Null : FeelValue.Of(FeelDate.FromDayNumber(c.Values[row])),
        DecimalColumn c => c.Values[row] is { } number ? FeelValue.Of(number) : FeelValue.Null,
        ValueColumn c => c.Values[row] ?? FeelValue.Null,
        _ => throw new ArgumentException($"There is no column of type {column?.GetType().Name}.", nameof(column)),
    };

    /// <summary>Writes null.</summary>
    public static void WriteNull(this Column column, int row) => column.TryWrite(row, FeelValue.Null);

    /// <summary>
    /// Writes a value; a number is rounded half to even at the column's scale. False, and null written, where the
    /// column cannot hold a value of this kind or size.
    /// </summary>
    public static bool TryWrite(this Column column, int row, FeelValue value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return column switch
        {
            BooleanColumn c => Write(c, row, value),
            NumberColumn c => Write(c, row, value),
            TextColumn c => Write(c, row, value),
            DateColumn c => Write(c, row, value),
            DecimalColumn c => Write(c, row, value),
            ValueColumn c => Write(c, row, value),
            _ => throw new ArgumentException($"There is no column of type {column?.GetType().Name}.", nameof(column)),
        };
    }

    /// <summary>An empty column of a definition, all rows null.</summary>
    public static Column Create(ColumnType type, int scale, int capacity, TextPool pool) => type switch
    {
        ColumnType.Boolean => new BooleanColumn(Filled(capacity, Column.NullBoolean)),
        ColumnType.Number => new NumberColumn(Filled(capacity, Column.NullNumber), scale),
        ColumnType.Text => new TextColumn(Filled(capacity, Column.NullText), pool),
        ColumnType.Date => new DateColumn(Filled(capacity, Column.NullDate)),
        ColumnType.Decimal => new DecimalColumn(new FeelNumber?[capacity]),
        _ => new ValueColumn(new FeelValue?[capacity]),
    };

    private static bool Write(BooleanColumn column, int row, FeelValue value)
    {
        column.Values[row] = value is BooleanValue boolean ? (boolean.Value ? (sbyte)1 : (sbyte)0) : Column.NullBoolean;
        return value is BooleanValue or NullValue;
    }

    private static bool Write(NumberColumn column, int row, FeelValue value)
    {
        column.Values[row] = Column.NullNumber;
        if (value is not NumberValue number) return value.IsNull;
        if (!FeelNumber.TryRound(number.Value, column.Scale, NumberRounding.HalfEven, out var rounded)
            || !rounded.TryGetScaled(column.Scale, out var scaled)) return false;
        column.Values[row] = scaled;
        return true;
    }

    private static bool Write(TextColumn column, int row, FeelValue value)
    {
        column.Values[row] = value is StringValue text ? column.Pool.Add(text.Value) : Column.NullText;
        return value is StringValue or NullValue;
    }

    private static bool Write(DateColumn column, int row, FeelValue value)
    {
        column.Values[row] = Column.NullDate;
        var day = value switch
        {
            DateValue date => date.Value.DayNumber,
            DateTimeValue dateTime => dateTime.Value.Date.DayNumber,
            _ => long.MinValue,
        };
        if (day is < int.MinValue + 1L or > int.MaxValue) return value.IsNull;
        column.Values[row] = (int)day;
        return true;
    }

    private static bool Write(DecimalColumn column, int row, FeelValue value)
    {
        column.Values[row] = (value as NumberValue)?.Value;
        return value is NumberValue or NullValue;
    }

    private static bool Write(ValueColumn column, int row, FeelValue value)
    {
        column.Values[row] = value;
        return true;
    }

    private static T[] Filled<T>(int capacity, T value)
    {
        var array = new T[capacity];
        Array.Fill(array, value);
        return array;
    }
}
