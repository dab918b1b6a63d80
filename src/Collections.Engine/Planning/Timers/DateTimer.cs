using Collections.Engine.Operators;

namespace Collections.Engine.Planning.Timers;

/// <summary>At a date written in the model; at once where it has passed.</summary>
internal sealed class DateTimer(IsoInstant instant) : Timer
{
    public override void Evaluate(Execution execution, ReadOnlySpan<int> rows, Span<long> due) => due.Fill(instant.By(execution.Clock));
}
