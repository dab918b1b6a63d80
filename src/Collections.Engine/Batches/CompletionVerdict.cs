namespace Collections.Engine.Batches;

/// <summary>What became of a completion.</summary>
public enum CompletionVerdict
{
    /// <summary>Its turn has not come.</summary>
    Pending,

    /// <summary>The token went on with the outcome.</summary>
    Applied,

    /// <summary>Nothing waits at that visit any more: the case or an event was faster.</summary>
    NotWaiting,

    /// <summary>The step does not have that outcome.</summary>
    UnknownOutcome,
}
