namespace Collections.Testing.Reference;

/// <summary>A timer that runs for a token.</summary>
internal sealed class ReferenceTimer(ReferenceTrigger? trigger, string text, DateTime due)
{
    /// <summary>What occurs; null = the activity's own time has come.</summary>
    public ReferenceTrigger? Trigger { get; } = trigger;

    /// <summary>What was drawn.</summary>
    public string Text { get; } = text;

    public DateTime? Due { get; set; } = due;

    public int Fired { get; set; }
}
