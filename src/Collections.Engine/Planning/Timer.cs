using Collections.Engine.Operators;

namespace Collections.Engine.Planning;

/// <summary>When something is due, counted from the moment at which a token comes to stand.</summary>
public abstract class Timer
{
    /// <summary>As it stands in the drawing; empty where it was not drawn.</summary>
    public string Text { get; internal set; } = "";

    /// <summary>Whether it is due again after it was due.</summary>
    public virtual bool Repeats => false;

    /// <summary>What it counts for a row, if it was started now.</summary>
    public virtual TimerClock ClockOf(Execution execution, int row) => TimerClock.Fixed;

    /// <summary>The calendar by which it counts business days; null for the portfolio's.</summary>
    public virtual string? Calendar => null;

    /// <summary>When it is due after its case stood still for a time.</summary>
    public virtual long After(Runs.PausedTime time, Execution execution, int row, long due) => time.After(ClockOf(execution, row), due, Calendar);

    /// <summary>When it is due once other dates are business days: what it does not count by them stays.</summary>
    /// <param name="due">When it was due.</param>
    /// <param name="recount">Where a date goes that was counted by the calendar of a name; null for the portfolio's.</param>
    public virtual long Recounted(long due, Func<string?, int, int> recount) => due;

    /// <summary>Due times for the rows, in <see cref="Runs.RunClock"/> milliseconds; <see cref="Batches.TokenTable.NotDue"/> where the text gives none.</summary>
    public abstract void Evaluate(Execution execution, ReadOnlySpan<int> rows, Span<long> due);

    /// <summary>The next time after one that has passed, given how often it was due; NotDue where it ends.</summary>
    public virtual long Next(long due, int times) => Batches.TokenTable.NotDue;
}
