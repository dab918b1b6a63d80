using System.Numerics;
using System.Runtime.InteropServices;
using Collections.Decisions.Columns;

namespace Collections.Decisions.Kernels;

/// <summary>A rule and the values of one column that it accepts, null among them or not.</summary>
internal readonly record struct AcceptedValues(int Rule, LongInterval[] Values);

/// <summary>
/// Which rules accept a value of one column. The bounds that rules name cut its values into intervals within which all
/// values fare alike; each interval has its set of rules. So a value is looked up once, however many rules test it.
/// </summary>
internal abstract class RuleIndex
{
    /// <summary>An index over a column of the type.</summary>
    /// <param name="type">One of the typed columns.</param>
    /// <param name="rules">How many rules there are; a rule that is not tested accepts all values.</param>
    /// <param name="tests">At most one for each rule.</param>
    public static RuleIndex Of(ColumnType type, int rules, IReadOnlyList<AcceptedValues> tests) => type switch
    {
        ColumnType.Boolean => new RuleIndex<sbyte>(rules, tests),
        ColumnType.Number => new RuleIndex<long>(rules, tests),
        _ => new RuleIndex<int>(rules, tests),
    };

    /// <summary>Takes out of the sets of the rows the rules that do not accept the row's value.</summary>
    public abstract void Narrow(Column column, RowBlock rows, Span<long> scratch, Span<ulong> sets);
}

/// <summary>An index over values as the column holds them.</summary>
internal sealed class RuleIndex<T> : RuleIndex
    where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
{
    // Where each interval but the first begins.
    private readonly T[] bounds;
    private readonly ulong[] accepting;

    public RuleIndex(int rules, IReadOnlyList<AcceptedValues> tests)
    {
        var starts = new SortedSet<long>();
        foreach (var interval in tests.SelectMany(test => test.Values))
        {
            starts.Add(interval.Low);
            if (interval.High < long.CreateTruncating(T.MaxValue)) starts.Add(interval.High + 1);
        }
        // Nothing lies below null, which is the smallest value of a column.
        bounds = [.. starts.Where(start => start > long.CreateTruncating(T.MinValue)).Select(T.CreateTruncating)];
        accepting = new ulong[RuleSets.Words(rules) * Intervals];
        var tested = tests.Select(test => test.Rule).ToHashSet();
        for (var rule = 0; rule < rules; rule++)
        {
            if (!tested.Contains(rule)) Accept(rule, 0, Intervals - 1);
        }
        foreach (var (rule, values) in tests)
        {
            foreach (var (low, high) in values) Accept(rule, IntervalOf(low), IntervalOf(high));
        }
    }

    private int Intervals => bounds.Length + 1;

    public override void Narrow(Column column, RowBlock rows, Span<long> scratch, Span<ulong> sets)
    {
        var intervals = MemoryMarshal.Cast<long, T>(scratch)[..rows.Length];
        Loops.Intervals(rows.Values(ValuesOf(column), intervals), bounds, intervals);
        for (var word = 0; word * Intervals < accepting.Length; word++)
            Narrow(intervals, accepting.AsSpan(word * Intervals, Intervals), sets.Slice(word * rows.Length, rows.Length));
    }

    private static void Narrow(ReadOnlySpan<T> intervals, ReadOnlySpan<ulong> accepting, Span<ulong> sets)
    {
        for (var i = 0; i < sets.Length; i++) sets[i] &= accepting[int.CreateTruncating(intervals[i])];
    }

    private static T[] ValuesOf(Column column) => (T[])(object)(column switch
    {
        NumberColumn numbers => numbers.Values,
        TextColumn texts => texts.Values,
        DateColumn dates => dates.Values,
        BooleanColumn booleans => booleans.Values,
        _ => throw new InvalidOperationException($"A column of type {column.Type} is not tested by intervals."),
    });

    private int IntervalOf(long value)
    {
        var place = Array.BinarySearch(bounds, T.CreateTruncating(value));
        return place < 0 ? ~place : place + 1;
    }

    private void Accept(int rule, int from, int to)
    {
        for (var interval = from; interval <= to; interval++) RuleSets.Add(accepting, Intervals, interval, rule);
    }
}
