using Collections.Engine.Runs;

namespace Collections.Engine.Activities;

/// <summary>
/// A step that decides over the whole population that stands at it in a run: the best n, a share each, at most so
/// many each. Tokens stand until the stage is over; then the step decides once, in one transaction.
/// </summary>
public abstract class SetActivity : Activity
{
    /// <summary>How many numbers the step keeps of each token for its decision; the first is the rank.</summary>
    public abstract int KeyCount { get; }

    /// <summary>
    /// Looks at tokens that have come, before anything is decided over them: those that the step completes go on and are not of
    /// the population. All others stand.
    /// </summary>
    public virtual void Admit(ActivityContext context)
    {
    }

    /// <summary>
    /// Writes the numbers of each token: <c>keys[k][i]</c> for the i-th token of the context. The first is the rank:
    /// larger comes first; null comes last.
    /// </summary>
    public abstract void Measure(ActivityContext context, long[][] keys);

    /// <summary>Decides; the population is ordered by rank, then external reference. Must not depend on anything but the population and the services.</summary>
    public abstract void Decide(SetPopulation population, SetContext context);

    /// <summary>The decision has come for these tokens: sets variables and emits effects. Values are what <see cref="Decide"/> gave.</summary>
    public virtual void Apply(ActivityContext context, ReadOnlySpan<long> values)
    {
    }

    /// <summary>Whether a run works the step as a set (its inputs may make it a streaming step).</summary>
    public virtual bool IsSet => true;
}
