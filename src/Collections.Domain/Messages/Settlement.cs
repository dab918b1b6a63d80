namespace Collections.Domain.Messages;

/// <summary>What became of one message.</summary>
/// <param name="Key">Where it stands.</param>
/// <param name="Fate">Sent, failed or unknown.</param>
/// <param name="Reason">Why it is not sent; null where it is.</param>
public sealed record Settlement(OutboxKey Key, MessageFate Fate, string? Reason = null);
