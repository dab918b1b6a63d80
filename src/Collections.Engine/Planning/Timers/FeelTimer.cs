using Collections.Decisions.Kernels;
using Collections.Decisions.Columns;
using Collections.Decisions.Values;
using Collections.Engine.Batches;
using Collections.Engine.Operators;
using Collections.Engine.Runs;

namespace Collections.Engine.Planning.Timers;

/// <summary>What FEEL gives: a date, a date and time, a duration, or the ISO text of one.</summary>
internal sealed class FeelTimer(CompiledExpression expression) : Timer
{
    private const int NanosecondsPerMillisecond = 1_000_000;

    public override void Evaluate(Execution execution, ReadOnlySpan<int> rows, Span<long> due)
    {
        if (expression.ResultType == ColumnType.Date)
        {
            var dates = (DateColumn)execution.ScratchColumn(-1, ColumnType.Date, 0);
            expression.Evaluate(execution.Batch.Columns, rows, dates, execution.Evaluation);
            for (var i = 0; i < rows.Length; i++)
                due[i] = dates.Values[rows[i]] == Column.NullDate ? TokenTable.NotDue : RunClock.AtStartOf(dates.Values[rows[i]]);
            return;
        }
        var values = (ValueColumn)execution.ScratchColumn(-1, ColumnType.Any, 0);
        expression.Evaluate(execution.Batch.Columns, rows, values, execution.Evaluation);
        for (var i = 0; i < rows.Length; i++) due[i] = Due(values.Values[rows[i]], execution.Clock);
    }

    public override TimerClock ClockOf(Execution execution, int row)
    {
        if (expression.ResultType == ColumnType.Date) return TimerClock.Fixed;
        var values = (ValueColumn)execution.ScratchColumn(-1, ColumnType.Any, 0);
        expression.Evaluate(execution.Batch.Columns, [row], values, execution.Evaluation);
        return values.Values[row] is (StringValue or DaysTimeDurationValue or YearsMonthsDurationValue) and var value && IsoDuration.TryRead(TextOf(value), out var duration)
            ? duration.Clock
            : TimerClock.Fixed;
    }

    private static string TextOf(FeelValue value) => value is StringValue text ? text.Value : value is DaysTimeDurationValue days ? days.Value.ToString() : ((YearsMonthsDurationValue)value).Value.ToString();

    private static long Due(FeelValue? value, RunClock clock) => value switch
    {
        DateValue date => RunClock.AtStartOf((int)date.Value.DayNumber),
        DateTimeValue time => new IsoInstant((long)(time.Value.UtcNanoseconds / NanosecondsPerMillisecond), time.Value.OffsetSeconds is not null).By(clock),
        StringValue text => FromText(text.Value, clock),
        DaysTimeDurationValue days => FromText(days.Value.ToString(), clock),
        YearsMonthsDurationValue months => FromText(months.Value.ToString(), clock),
        _ => TokenTable.NotDue,
    };

    private static long FromText(string text, RunClock clock)
    {
        if (IsoDuration.TryRead(text, out var duration)) return duration.After(clock.Now);
        return IsoInstant.TryRead(text, out var instant) ? instant.By(clock) : TokenTable.NotDue;
    }
}
