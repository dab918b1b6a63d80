namespace Collections.Engine.Planning;

/// <summary>A subprocess without flows of its own, which an event of the scope that it lies in starts.</summary>
public sealed class PlanEventSubProcess
{
    /// <summary>The event subprocess: its host stands here, and so does its listener.</summary>
    public required PlanNode Node { get; init; }

    /// <summary>Its start event.</summary>
    public required PlanNode Start { get; init; }

    /// <summary>Whether everything else in the scope ends.</summary>
    public required bool IsInterrupting { get; init; }

    /// <summary>Messages, signals, timers and conditions that start it.</summary>
    public required IReadOnlyList<PlanTrigger> Triggers { get; init; }

    /// <summary>Errors and escalations that start it.</summary>
    public required IReadOnlyList<PlanCatch> Catches { get; init; }

    /// <summary>Whether it undoes what the scope has done.</summary>
    public required bool StartsByCompensation { get; init; }

    /// <summary>Whether something must be kept while the scope lives: a due time, whether a condition held, or what has occurred of events that must all occur.</summary>
    public bool NeedsListener => Triggers.Any(trigger => trigger.Timer is not null || trigger.AllOf != 0 || (trigger.Condition is not null && !IsInterrupting));
}
