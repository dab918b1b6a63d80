using Collections.Domain.Messages;

namespace Collections.Activities.Dispatching;

/// <summary>
/// The last look before a message leaves, in the transaction that takes it: not where the case closed meanwhile for one
/// of the given reasons (cured, paid …; an end that the strategy itself reached stops nothing) or an event that was
/// acknowledged is about to close it so, not under a hold, not without a contact point.
/// </summary>
public sealed class LateGuard(IReadOnlySet<string> stoppingReasons)
{
    /// <summary>Why the message may not leave, or null.</summary>
    public string? Check(OutgoingMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (message.Standing.HoldReason is { } hold) return $"hold: {hold}";
        if (message.Standing.CloseReason is { } reason && stoppingReasons.Contains(reason)) return $"case closed: {reason}";
        if (message.Standing.WaitingReason is { } waiting && stoppingReasons.Contains(waiting)) return $"event waits: {waiting}";
        return ContactChannels.Choose(message.Channel, message.Addressee.ContactPoints) is null ? "no valid contact point" : null;
    }
}
