namespace Collections.Engine.Planning;

/// <summary>What goes from the inside out until an event catches it.</summary>
public enum ThrownKind
{
    /// <summary>An error: always interrupts.</summary>
    Error,

    /// <summary>An escalation: a matter for the scope above.</summary>
    Escalation,

    /// <summary>A transaction is cancelled.</summary>
    Cancel,
}
