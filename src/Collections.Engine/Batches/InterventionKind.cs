namespace Collections.Engine.Batches;

/// <summary>What a person does with a token that waits for one.</summary>
public enum InterventionKind
{
    /// <summary>The token comes to its step once more.</summary>
    Retry,

    /// <summary>The token leaves by a flow, as if the step had been completed.</summary>
    Skip,

    /// <summary>The token comes to another element of its scope.</summary>
    Move,
}
