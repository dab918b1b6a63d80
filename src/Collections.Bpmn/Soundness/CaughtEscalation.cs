using Collections.Bpmn.Model;

namespace Collections.Bpmn.Soundness;

/// <summary>Who catches an escalation, on one of the ways by which it can go out.</summary>
/// <param name="Catcher">An event on an edge, or the start of an event subprocess; null where nobody catches it.</param>
/// <param name="At">The container whose work it ends or goes on beside; null where nobody catches it.</param>
/// <param name="By">The event subprocess that it starts; null for an event on an edge.</param>
/// <param name="Through">The subprocesses and calls that it leaves on its way without being caught on their edges.</param>
internal sealed record CaughtEscalation(Event? Catcher, IFlowContainer? At, SubProcess? By, IReadOnlyList<Activity> Through)
{
    /// <summary>Whether what it went through ends.</summary>
    public bool Interrupts => Catcher is BoundaryEvent { CancelActivity: true } or StartEvent { IsInterrupting: true };
}
