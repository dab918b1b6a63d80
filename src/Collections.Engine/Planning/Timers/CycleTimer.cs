using System.Globalization;
using Collections.Engine.Batches;
using Collections.Engine.Operators;

namespace Collections.Engine.Planning.Timers;

/// <summary>ISO 8601 repetition, R3/PT10S: again and again, so often.</summary>
internal sealed class CycleTimer(IsoDuration interval, int repetitions) : Timer
{
    public override bool Repeats => true;

    public static CycleTimer? TryRead(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash < 1 || text[0] != 'R' || !IsoDuration.TryRead(text[(slash + 1)..], out var interval)) return null;
        if (slash == 1) return new CycleTimer(interval, int.MaxValue);
        return int.TryParse(text.AsSpan(1, slash - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var times) ? new CycleTimer(interval, times) : null;
    }

    public override TimerClock ClockOf(Execution execution, int row) => interval.Clock;

    public override void Evaluate(Execution execution, ReadOnlySpan<int> rows, Span<long> due) =>
        due.Fill(interval.After(execution.Clock.Now));

    public override long Next(long due, int times) => times < repetitions ? interval.After(due) : TokenTable.NotDue;
}
