using Collections.Engine.Operators;

namespace Collections.Engine.Planning;

/// <summary>When something is due, counted from the moment at which a token comes to stand.</summary>
public abstract class Timer
{
    /// <summary>Whether it is due again after it was due.</summary>
    public virtual bool Repeats => false;

    /// <summary>Due times for the rows, in <see cref="Runs.RunClock"/> milliseconds; <see cref="Batches.TokenTable.NotDue"/> where the text gives none.</summary>
    public abstract void Evaluate(Execution execution, ReadOnlySpan<int> rows, Span<long> due);

    /// <summary>The next time after one that has passed, given how often it was due; NotDue where it ends.</summary>
    public virtual long Next(long due, int times) => Batches.TokenTable.NotDue;
}
