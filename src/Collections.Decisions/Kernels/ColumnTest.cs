using Collections.Decisions.Columns;

namespace Collections.Decisions.Kernels;

/// <summary>
/// A test of one number, date or boolean column against constants: its values lie in a set of intervals. Where the
/// value is null the truth is given.
/// </summary>
internal sealed class ColumnTest : Condition
{
    private readonly LongInterval[] whenTrue;
    private readonly LongInterval[] whenFalse;

    public ColumnTest(int column, ColumnType type, IntervalSet values, bool? nullTruth)
    {
        (Column, Type, Values, NullTruth) = (column, type, values, nullTruth);
        var nullAlone = new LongInterval(NullOf(type), NullOf(type));
        whenTrue = [.. values.Intervals, .. nullTruth == true ? [nullAlone] : Array.Empty<LongInterval>()];
        whenFalse = [.. values.Complement(Domain(type)).Intervals, .. nullTruth == false ? [nullAlone] : Array.Empty<LongInterval>()];
    }

    public int Column { get; }

    public ColumnType Type { get; }

    public IntervalSet Values { get; }

    public bool? NullTruth { get; }

    /// <summary>The values for which the test is true, null among them or not.</summary>
    public LongInterval[] WhenTrue => whenTrue;

    /// <summary>All that a column of the type can hold, except null.</summary>
    public static LongInterval Domain(ColumnType type) => type switch
    {
        ColumnType.Boolean => new(0, 1),
        ColumnType.Date => new(int.MinValue + 1, int.MaxValue),
        _ => new(long.MinValue + 1, long.MaxValue),
    };

    /// <summary>One test for both; they must test the same column.</summary>
    public ColumnTest And(ColumnTest other) => new(Column, Type, Values.Intersect(other.Values), Both(NullTruth, other.NullTruth));

    /// <summary>One test for either; they must test the same column.</summary>
    public ColumnTest Or(ColumnTest other) => new(Column, Type, Values.Union(other.Values), !Both(!NullTruth, !other.NullTruth));

    public ColumnTest Not() => new(Column, Type, Values.Complement(Domain(Type)), !NullTruth);

    public override int Select(KernelRun run, ReadOnlySpan<int> rows, Span<int> matched, bool truth)
    {
        var intervals = truth ? whenTrue : whenFalse;
        return run.Batch.Columns[Column] switch
        {
            NumberColumn numbers => Loops.Within<long>(numbers.Values, rows, matched, intervals),
            DateColumn dates => Loops.Within<int>(dates.Values, rows, matched, intervals),
            BooleanColumn booleans => Loops.Within<sbyte>(booleans.Values, rows, matched, intervals),
            _ => throw new InvalidOperationException($"Column {Column} of the batch is not of type {Type}."),
        };
    }

    internal static long NullOf(ColumnType type) => type switch
    {
        ColumnType.Boolean => Columns.Column.NullBoolean,
        ColumnType.Date => Columns.Column.NullDate,
        _ => Columns.Column.NullNumber,
    };

    private static bool? Both(bool? left, bool? right) =>
        left == false || right == false ? false : left is null || right is null ? null : true;
}
