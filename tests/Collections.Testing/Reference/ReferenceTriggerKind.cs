namespace Collections.Testing.Reference;

/// <summary>What can occur.</summary>
internal enum ReferenceTriggerKind
{
    Message,
    Signal,
    Timer,
    Condition,
    Error,
    Escalation,
    Compensation,
    Cancel,
}
