using Collections.Decisions.Kernels;
using Collections.Decisions.Columns;
using Collections.Engine.Batches;
using Collections.Engine.Operators;
using Collections.Engine.Runs;

namespace Collections.Engine.Planning.Timers;

/// <summary>So many business days after the date on which the token came to stand.</summary>
internal sealed class BusinessDaysTimer(CompiledExpression days) : Timer
{
    private const int MaximumDays = 10_000;

    public override void Evaluate(Execution execution, ReadOnlySpan<int> rows, Span<long> due)
    {
        var column = (NumberColumn)execution.ScratchColumn(-1, ColumnType.Number, 0);
        days.Evaluate(execution.Batch.Columns, rows, column, execution.Evaluation);
        for (var i = 0; i < rows.Length; i++)
        {
            var count = column.Values[rows[i]];
            due[i] = count is < 0 or > MaximumDays ? TokenTable.NotDue : RunClock.AtStartOf(execution.BusinessDateAfter((int)count));
        }
    }
}
