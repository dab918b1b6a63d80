using Collections.Decisions.Columns;

namespace Collections.Decisions.Kernels;

/// <summary>What the integers of a kernel stand for.</summary>
internal enum LongMeaning
{
    /// <summary>A number × 10^scale.</summary>
    Number,

    /// <summary>A day number.</summary>
    Date,

    /// <summary>A days and time duration of whole days.</summary>
    Days,
}

/// <summary>Computes an integer for each row, by row number; null is <see cref="Column.NullNumber"/>.</summary>
internal abstract class LongKernel(LongMeaning meaning, int scale)
{
    public LongMeaning Meaning { get; } = meaning;

    public int Scale { get; } = scale;

    /// <summary>The values; the array may be that of a column and must not be written to.</summary>
    public abstract long[] Values(KernelRun run, ReadOnlySpan<int> rows);

    /// <summary>The value where all rows of a run have the same.</summary>
    public virtual bool TryUniform(KernelRun run, out long value)
    {
        value = 0;
        return false;
    }
}

/// <summary>A number column as it is.</summary>
internal sealed class NumberColumnKernel(int column, int scale) : LongKernel(LongMeaning.Number, scale)
{
    public override long[] Values(KernelRun run, ReadOnlySpan<int> rows) => ((NumberColumn)run.Batch.Columns[column]).Values;
}

/// <summary>A date column.</summary>
internal sealed class DateColumnKernel(int column) : LongKernel(LongMeaning.Date, 0)
{
    public override long[] Values(KernelRun run, ReadOnlySpan<int> rows)
    {
        var dates = ((DateColumn)run.Batch.Columns[column]).Values;
        var values = run.Longs();
        foreach (var row in rows) values[row] = dates[row] == Column.NullDate ? Column.NullNumber : dates[row];
        return values;
    }
}

/// <summary>The same value for all rows: a constant, or today.</summary>
internal sealed class UniformKernel(LongMeaning meaning, int scale, Func<KernelRun, long> value) : LongKernel(meaning, scale)
{
    public override long[] Values(KernelRun run, ReadOnlySpan<int> rows)
    {
        var constant = value(run);
        var values = run.Longs();
        foreach (var row in rows) values[row] = constant;
        return values;
    }

    public override bool TryUniform(KernelRun run, out long uniform)
    {
        uniform = value(run);
        return true;
    }
}
