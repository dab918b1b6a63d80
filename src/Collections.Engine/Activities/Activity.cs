using Collections.Engine.Batches;

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

    /// <summary>
    /// Somebody has ended the wait of tokens here with one of <see cref="Completions"/>, which is their outcome, and may have
    /// said more. They leave with it unless the context lets them stay.
    /// </summary>
    public virtual void Completed(ActivityContext context, NewsContent? said)
    {
    }

    /// <summary>By which timer the due date is counted that people see of the step; null where there is none. Known once bound.</summary>
    public virtual Planning.Timer? DueBy => null;

    /// <summary>How long tokens that wait here wait at most; null = until something else moves them. Known once bound.</summary>
    public virtual ActivityDeadline? Deadline => null;

    /// <summary>The deadline of tokens that waited here has come. Each completes with <c>Done</c> unless the context is told otherwise.</summary>
    public virtual void Expire(ActivityContext context)
    {
    }

    /// <summary>The condition until which tokens wait here; null where they wait for none. Known once bound.</summary>
    public virtual AwaitedCondition? Awaited => null;

    /// <summary>Whether nothing but <see cref="Awaited"/> and <see cref="Deadline"/> ends the wait of tokens here, so that a history may say which did.</summary>
    public virtual bool EndsByItself => false;

    /// <summary>Whether tokens that wait here look again in each run (<see cref="Poll"/>).</summary>
    public virtual bool Polls => false;

    /// <summary>
    /// Tokens stand here whose cases stood still for a time and go on: what the step has said about time in the world is to be
    /// said again. They keep waiting.
    /// </summary>
    public virtual void Resume(ActivityContext context)
    {
    }

    /// <summary>Tokens stand here since an earlier run. They keep waiting unless the context completes them.</summary>
    public virtual void Poll(ActivityContext context)
    {
    }

    /// <summary>
    /// Tokens are taken on from another system: they wait here since the time that the clock shows. What the step keeps of them,
    /// and until when it waits, is said here; what is known besides, <see cref="ActivityContext.Said"/> tells. Nothing leaves the house.
    /// </summary>
    public virtual void TakeUp(ActivityContext context)
    {
    }

    /// <summary>What the numbers mean that the step notes of a case (<see cref="ActivityContext.NoteRule"/>), the first for 1; empty where they are rules of a decision.</summary>
    public virtual IReadOnlyList<string> Reasons => [];

    /// <summary>Whether the step is told when the wait of a case here ends from outside (<see cref="Ended"/>).</summary>
    public virtual bool HearsEnd => false;

    /// <summary>News closes the cases of these tokens, or an event interrupts what they are in, while they wait here: what the step has to say of it is said now. They go nowhere.</summary>
    public virtual void Ended(ActivityContext context)
    {
    }
}
