using Collections.Decisions.Columns;
using Collections.Decisions.Values;

namespace Collections.Persistence.Simulations;

/// <summary>Copies values from column to column of one type.</summary>
internal static class ColumnCopies
{
    /// <summary>A column of its own with the first rows of another.</summary>
    public static Column First(Column column, int rows) => column switch
    {
        NumberColumn numbers => new NumberColumn(numbers.Values[..rows], numbers.Scale),
        TextColumn texts => new TextColumn(texts.Values[..rows], texts.Pool),
        DateColumn dates => new DateColumn(dates.Values[..rows]),
        BooleanColumn flags => new BooleanColumn(flags.Values[..rows]),
        ValueColumn values => new ValueColumn(values.Values[..rows]),
        _ => throw Unknown(column),
    };

    /// <summary>A column of its own with some rows of another, in their order.</summary>
    public static Column Gather(Column column, ReadOnlySpan<int> rows) => column switch
    {
        NumberColumn numbers => new NumberColumn(Gather(numbers.Values, rows), numbers.Scale),
        TextColumn texts => new TextColumn(Gather(texts.Values, rows), texts.Pool),
        DateColumn dates => new DateColumn(Gather(dates.Values, rows)),
        BooleanColumn flags => new BooleanColumn(Gather(flags.Values, rows)),
        ValueColumn values => new ValueColumn(Gather(values.Values, rows)),
        _ => throw Unknown(column),
    };

    /// <summary>Puts some rows of a column into rows of another.</summary>
    public static void Scatter(Column source, ReadOnlySpan<int> from, Column target, ReadOnlySpan<int> to)
    {
        switch (source, target)
        {
            case (NumberColumn one, NumberColumn other): Scatter(one.Values, from, other.Values, to); break;
            case (TextColumn one, TextColumn other): ScatterTexts(one, from, other, to); break;
            case (DateColumn one, DateColumn other): Scatter(one.Values, from, other.Values, to); break;
            case (BooleanColumn one, BooleanColumn other): Scatter(one.Values, from, other.Values, to); break;
            case (ValueColumn one, ValueColumn other): Scatter(one.Values, from, other.Values, to); break;
            default: throw Unknown(source);
        }
    }

    /// <summary>Copies a stretch of rows into another column from a row on.</summary>
    public static void Copy(Column source, int from, int count, Column target, int to)
    {
        switch (source, target)
        {
            case (NumberColumn one, NumberColumn other): one.Values.AsSpan(from, count).CopyTo(other.Values.AsSpan(to)); break;
            case (TextColumn one, TextColumn other): one.Values.AsSpan(from, count).CopyTo(other.Values.AsSpan(to)); break;
            case (DateColumn one, DateColumn other): one.Values.AsSpan(from, count).CopyTo(other.Values.AsSpan(to)); break;
            case (BooleanColumn one, BooleanColumn other): one.Values.AsSpan(from, count).CopyTo(other.Values.AsSpan(to)); break;
            case (ValueColumn one, ValueColumn other): one.Values.AsSpan(from, count).CopyTo(other.Values.AsSpan(to)); break;
            default: throw Unknown(source);
        }
    }

    /// <summary>About how many bytes the values take.</summary>
    public static long BytesOf(Column column) => column switch
    {
        NumberColumn numbers => (long)numbers.Values.Length * sizeof(long),
        TextColumn or DateColumn => (long)column.Capacity * sizeof(int),
        BooleanColumn flags => flags.Values.Length,
        _ => (long)column.Capacity * sizeof(long),
    };

    private static T[] Gather<T>(T[] values, ReadOnlySpan<int> rows)
    {
        var gathered = new T[rows.Length];
        for (int i = 0; i < rows.Length; i++)
            gathered[i] = values[rows[i]];
        return gathered;
    }

    private static void Scatter<T>(T[] source, ReadOnlySpan<int> from, T[] target, ReadOnlySpan<int> to)
    {
        for (int i = 0; i < from.Length; i++)
            target[to[i]] = source[from[i]];
    }

    /// <summary>Texts of two simulations may have other codes; those that both have from the database have the same.</summary>
    private static void ScatterTexts(TextColumn source, ReadOnlySpan<int> from, TextColumn target, ReadOnlySpan<int> to)
    {
        Scatter(source.Values, from, target.Values, to);
        if (source.Pool == target.Pool)
            return;
        foreach (int row in to)
        {
            int code = target.Values[row];
            if (code >= 0 && (code >= target.Pool.Count || target.Pool[code] != source.Pool[code]))
                target.Values[row] = target.Pool.Add(source.Pool[code]);
        }
    }

    private static ArgumentException Unknown(Column column) => new($"expected two columns of one type that holds facts or variables, found one of type {column.Type}");
}
