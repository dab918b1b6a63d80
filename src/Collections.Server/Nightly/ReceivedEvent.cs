using Collections.Domain.Accounts;

namespace Collections.Server.Nightly;

/// <summary>Something that happened during the day, as its sender tells it.</summary>
/// <param name="Source">Who tells it.</param>
/// <param name="MessageId">The sender's own number of it: the same again changes nothing. Null where the sender has none, so that each is new.</param>
/// <param name="Account">Whom it is about.</param>
/// <param name="Name">The message that strategies catch, or <see cref="Domain.Queues.TaskOutcome.EventName"/>.</param>
/// <param name="EffectiveAt">When it was so.</param>
/// <param name="Payload">What else there is to say, JSON.</param>
internal sealed record ReceivedEvent(string Source, string? MessageId, AccountId Account, string Name, DateTimeOffset EffectiveAt, string? Payload = null);
