namespace Collections.Bpmn.Model;

/// <summary>Where a process, or a subprocess, begins.</summary>
public sealed class StartEvent : Event
{
    /// <summary>Only an event subprocess asks: false leaves the enclosing scope running.</summary>
    public bool IsInterrupting { get; internal set; } = true;
}
