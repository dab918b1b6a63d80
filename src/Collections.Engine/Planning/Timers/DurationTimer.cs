using Collections.Engine.Operators;

namespace Collections.Engine.Planning.Timers;

/// <summary>So long after the token came to stand: the same for all that come in one run.</summary>
internal sealed class DurationTimer(IsoDuration duration) : Timer
{
    public override TimerClock ClockOf(Execution execution, int row) => duration.Clock;

    public override void Evaluate(Execution execution, ReadOnlySpan<int> rows, Span<long> due) =>
        due.Fill(duration.After(execution.Clock.Now));
}
