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
        for (var i = 0; i < rows.Length; i++) due[i] = Due(values.Values[rows[i]], execution.Clock.Now);
    }

    private static long Due(FeelValue? value, long now) => value switch
    {
        DateValue date => RunClock.AtStartOf((int)date.Value.DayNumber),
        DateTimeValue time => (long)(time.Value.UtcNanoseconds / 1_000_000),
        StringValue text => FromText(text.Value, now),
        DaysTimeDurationValue days => FromText(days.Value.ToString(), now),
        YearsMonthsDurationValue months => FromText(months.Value.ToString(), now),
        _ => TokenTable.NotDue,
    };

    private static long FromText(string text, long now)
    {
        if (IsoDuration.TryRead(text, out var duration)) return duration.After(now);
        return IsoInstant.TryRead(text, out var instant) ? instant : TokenTable.NotDue;
    }
}
