namespace Collections.Decisions.Columns;

/// <summary>
/// The values of one fact or variable for the rows of a batch. Null is a sentinel in the array, so that a
/// loop reads one array only. Arrays may be longer than the batch; the batch says how many rows count.
/// </summary>
public abstract class Column
{
    /// <summary>Null in a <see cref="NumberColumn"/>.</summary>
    public const long NullNumber = long.MinValue;

    /// <summary>Null in a <see cref="DateColumn"/>.</summary>
    public const int NullDate = int.MinValue;

    /// <summary>Null in a <see cref="TextColumn"/>.</summary>
    public const int NullText = -1;

    /// <summary>Null in a <see cref="BooleanColumn"/>.</summary>
    public const sbyte NullBoolean = -1;

    /// <summary>How the values are held.</summary>
    public abstract ColumnType Type { get; }

    /// <summary>The rows that the column has room for.</summary>
    public abstract int Capacity { get; }
}

/// <summary>Booleans with null.</summary>
public sealed class BooleanColumn(sbyte[] values) : Column
{
    /// <summary>0 false, 1 true, <see cref="Column.NullBoolean"/> null.</summary>
    public sbyte[] Values { get; } = values;

    /// <inheritdoc/>
    public override ColumnType Type => ColumnType.Boolean;

    /// <inheritdoc/>
    public override int Capacity => Values.Length;
}

/// <summary>Decimal numbers of one scale.</summary>
public sealed class NumberColumn(long[] values, int scale) : Column
{
    /// <summary>Value × 10^<see cref="Scale"/>, or <see cref="Column.NullNumber"/>.</summary>
    public long[] Values { get; } = values;

    /// <summary>Decimal places, 0 to 18.</summary>
    public int Scale { get; } = scale;

    /// <inheritdoc/>
    public override ColumnType Type => ColumnType.Number;

    /// <inheritdoc/>
    public override int Capacity => Values.Length;
}

/// <summary>Texts, coded by a pool that all columns of a run share.</summary>
public sealed class TextColumn(int[] values, TextPool pool) : Column
{
    /// <summary>Codes of <see cref="Pool"/>, or <see cref="Column.NullText"/>.</summary>
    public int[] Values { get; } = values;

    /// <summary>What the codes stand for.</summary>
    public TextPool Pool { get; } = pool;

    /// <inheritdoc/>
    public override ColumnType Type => ColumnType.Text;

    /// <inheritdoc/>
    public override int Capacity => Values.Length;
}

/// <summary>Calendar dates without a time.</summary>
public sealed class DateColumn(int[] values) : Column
{
    /// <summary><see cref="DateOnly.DayNumber"/>, or <see cref="Column.NullDate"/>.</summary>
    public int[] Values { get; } = values;

    /// <inheritdoc/>
    public override ColumnType Type => ColumnType.Date;

    /// <inheritdoc/>
    public override int Capacity => Values.Length;
}
