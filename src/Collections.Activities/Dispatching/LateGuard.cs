using Collections.Domain.Holds;
using Collections.Domain.Messages;
using Collections.Domain.Novelties;

namespace Collections.Activities.Dispatching;

/// <summary>
/// The last look before a message leaves, in the transaction that takes it: not where the case closed meanwhile for one
/// of the given reasons (cured, paid …; an end that the strategy itself reached stops nothing) or an event that was
/// acknowledged is about to close it so, not where a firm has the customer since and the house is silent, not while contact is held for suspicious facts, not without a contact point. Under a
/// hold that binds messages it waits, and is looked at again when the hold is over; so it does for the rest of a date on which
/// the customer was contacted by a run that was taken back afterwards. What left with that run does not leave again.
/// </summary>
public sealed class LateGuard(IReadOnlySet<string> stoppingReasons)
{
    /// <summary>Why the message may not leave on a date, or null.</summary>
    public Objection? Check(OutgoingMessage message, DateOnly date)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (message.Standing.IsOfWithdrawnRun) return new Objection("run withdrawn");
        if (message.Standing.HasLeftBefore) return new Objection("left already with a run that was withdrawn");
        if (message.Standing.HoldReason is { } hold) return new Objection($"hold: {hold}");
        if (message.Standing.CloseReason is { } reason && stoppingReasons.Contains(reason)) return new Objection(reason == NoveltyMessages.Paid ? "paid before dispatch" : $"case closed: {reason}");
        if (message.Standing.WaitingReason is { } waiting && stoppingReasons.Contains(waiting)) return new Objection($"event waits: {waiting}");
        if (message.Standing.PlacedWith is { } firm) return new Objection($"with firm {firm}");
        if (ContactChannels.Choose(message.Channel, message.Addressee.ContactPoints) is null) return new Objection("no valid contact point");
        if (message.Standing.WronglyContactedOn == date) return new Objection("contacted today on wrong data", Passes: true);
        return message.Standing.Holds.FirstOrDefault(binding => binding.BindsOn(date)) is { } held ? new Objection($"held: {HoldWords.Of(held.Reason)}", Passes: true) : null;
    }
}
