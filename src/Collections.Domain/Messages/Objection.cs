namespace Collections.Domain.Messages;

/// <summary>Why a message may not leave.</summary>
/// <param name="Reason">In words, as lists and reports show it.</param>
/// <param name="Passes">Whether the message waits until the reason is gone, and is looked at again then; else it is withdrawn.</param>
public sealed record Objection(string Reason, bool Passes = false);
