using Collections.Decisions.Kernels;
using Collections.Decisions.Columns;
using Collections.Engine.Batches;
using Collections.Engine.Operators;
using Collections.Engine.Runs;

namespace Collections.Engine.Planning.Timers;

/// <summary>So many business days after the date on which the token came to stand.</summary>
/// <param name="days">How many.</param>
/// <param name="calendar">By which calendar; null by the portfolio's.</param>
internal sealed class BusinessDaysTimer(CompiledExpression days, string? calendar = null) : Timer
{
    private const int MaximumDays = 10_000;

    public override string? Calendar => calendar;

    public override TimerClock ClockOf(Execution execution, int row) => TimerClock.BusinessDays;

    public override long Recounted(long due, Func<string?, int, int> recount) =>
        due == TokenTable.NotDue ? due : RunClock.AtStartOf(recount(calendar, (int)(due / RunClock.Day))) + (due % RunClock.Day);

    public override void Evaluate(Execution execution, ReadOnlySpan<int> rows, Span<long> due)
    {
        var column = (NumberColumn)execution.ScratchColumn(-1, ColumnType.Number, 0);
        days.Evaluate(execution.Batch.Columns, rows, column, execution.Evaluation);
        for (var i = 0; i < rows.Length; i++)
        {
            var count = column.Values[rows[i]];
            due[i] = count is < 0 or > MaximumDays ? TokenTable.NotDue : RunClock.AtStartOf(execution.BusinessDateAfter((int)count, calendar));
        }
    }
}
