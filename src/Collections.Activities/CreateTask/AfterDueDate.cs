using Collections.Engine.Batches;
using Collections.Engine.Operators;
using Collections.Engine.Planning;
using Collections.Engine.Runs;
using Timer = Collections.Engine.Planning.Timer;

namespace Collections.Activities.CreateTask;

/// <summary>The start of the date after a due date.</summary>
internal sealed class AfterDueDate(Timer dueDate) : Timer
{
    public override string? Calendar => dueDate.Calendar;

    public override TimerClock ClockOf(Execution execution, int row) => dueDate.ClockOf(execution, row);

    public override long After(PausedTime time, Execution execution, int row, long due) =>
        due == TokenTable.NotDue ? due : dueDate.After(time, execution, row, due - RunClock.Day) + RunClock.Day;

    public override long Recounted(long due, Func<string?, int, int> recount) =>
        due == TokenTable.NotDue ? due : dueDate.Recounted(due - RunClock.Day, recount) + RunClock.Day;

    public override void Evaluate(Execution execution, ReadOnlySpan<int> rows, Span<long> due)
    {
        dueDate.Evaluate(execution, rows, due);
        for (var i = 0; i < due.Length; i++)
        {
            if (due[i] != TokenTable.NotDue) due[i] = RunClock.AtStartOf((int)(due[i] / RunClock.Day) + 1);
        }
    }
}
