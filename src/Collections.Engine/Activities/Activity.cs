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

    /// <summary>Whether tokens that wait here look again in each run (<see cref="Poll"/>).</summary>
    public virtual bool Polls => false;

    /// <summary>Tokens stand here since an earlier run. They keep waiting unless the context completes them.</summary>
    public virtual void Poll(ActivityContext context)
    {
    }
}
