using Collections.Domain.Effects;

namespace Collections.Domain.Messages;

/// <summary>A message that waits to be sent.</summary>
/// <param name="Key">Where it stands.</param>
/// <param name="Channel">How it travels.</param>
/// <param name="Customer">Number of the recipient: messages to one recipient leave one after the other.</param>
public readonly record struct PendingMessage(OutboxKey Key, MessageChannel Channel, int Customer);
