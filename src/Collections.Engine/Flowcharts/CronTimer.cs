using Collections.Engine.Operators;
using Collections.Engine.Planning;

namespace Collections.Engine.Flowcharts;

/// <summary>At the next time that a cron expression names, by the business clock.</summary>
internal sealed class CronTimer(CronExpression cron) : Planning.Timer
{
    public override void Evaluate(Execution execution, ReadOnlySpan<int> rows, Span<long> due) => due.Fill(cron.After(execution.Clock.Now));
}
