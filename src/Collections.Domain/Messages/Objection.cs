namespace Collections.Domain.Messages;

/// <summary>Why a message may not leave.</summary>
/// <param name="Reason">In words, as lists and reports show it.</param>
/// <param name="Passes">Whether the message waits until the reason is gone, and is looked at again then; else it is withdrawn.</param>
public sealed record Objection(string Reason, bool Passes = false)
{
    /// <summary>By what the report of a dispatch counts it, where the reason names more than belongs into a sum; null for the reason.</summary>
    public string? Sum { get; init; }
}
