namespace Collections.Engine.Planning;

/// <summary>What a scope opens with: of the process, or of a subprocess, a called process or an event subprocess.</summary>
public sealed class PlanScope
{
    /// <summary>Ordinals of the nodes at which its tokens begin: the none start event, or every node without incoming flow.</summary>
    public required IReadOnlyList<int> Starts { get; init; }

    /// <summary>Its event subprocesses, by ordinal.</summary>
    public required IReadOnlyList<PlanEventSubProcess> EventSubProcesses { get; init; }

    /// <summary>The event subprocess that starts by compensation, or null.</summary>
    public PlanEventSubProcess? Compensation => EventSubProcesses.FirstOrDefault(sub => sub.StartsByCompensation);
}
