namespace Collections.Engine.Activities;

/// <summary>
/// What a step of a strategy does, over all cases that stand at it. One object for each bound task of a plan; it
/// keeps what it was bound to and no state of a run.
/// </summary>
public abstract class Activity
{
    /// <summary>Compiles what the step needs and declares the variables that it writes. Findings go to the context.</summary>
    public virtual void Bind(BindingContext context)
    {
    }

    /// <summary>Does the step. Each token completes with <c>Done</c> unless the context is told otherwise.</summary>
    public abstract void Execute(ActivityContext context);

    /// <summary>The outcomes that this step can have, where its inputs name them; null = those of its descriptor.</summary>
    public virtual IReadOnlyList<string>? BoundOutcomes => null;

    /// <summary>
    /// The outcomes with which a person or another system may end the wait of a token here; empty where nobody does.
    /// Known once bound.
    /// </summary>
    public virtual IReadOnlyList<string> Completions => [];

    /// <summary>How long tokens that wait here wait at most; null = until something else moves them. Known once bound.</summary>
    public virtual ActivityDeadline? Deadline => null;

    /// <summary>The deadline of tokens that waited here has come. Each completes with <c>Done</c> unless the context is told otherwise.</summary>
    public virtual void Expire(ActivityContext context)
    {
    }

    /// <summary>Whether tokens that wait here look again in each run (<see cref="Poll"/>).</summary>
    public virtual bool Polls => false;

    /// <summary>Tokens stand here since an earlier run. They keep waiting unless the context completes them.</summary>
    public virtual void Poll(ActivityContext context)
    {
    }
}
