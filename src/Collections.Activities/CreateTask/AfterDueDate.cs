using Collections.Engine.Batches;
using Collections.Engine.Operators;
using Collections.Engine.Runs;
using Timer = Collections.Engine.Planning.Timer;

namespace Collections.Activities.CreateTask;

/// <summary>The start of the date after a due date.</summary>
internal sealed class AfterDueDate(Timer dueDate) : Timer
{
    public override void Evaluate(Execution execution, ReadOnlySpan<int> rows, Span<long> due)
    {
        dueDate.Evaluate(execution, rows, due);
        for (var i = 0; i < due.Length; i++)
        {
            if (due[i] != TokenTable.NotDue) due[i] = RunClock.AtStartOf((int)(due[i] / RunClock.Day) + 1);
        }
    }
}
