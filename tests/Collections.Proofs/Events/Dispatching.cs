using Collections.Activities.Dispatching;
using Collections.Activities.Templates;
using Collections.Domain.Contacts;
using Collections.Domain.Effects;
using Collections.Domain.Messages;
using Collections.Domain.Novelties;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Messages;
using Collections.Server.Hosting;

namespace Collections.Proofs.Events;

/// <summary>A dispatcher as the server has it, its messages going to the witness.</summary>
internal sealed class Dispatching(SqliteDatabase database, Witness witness, Func<IOutbox, IOutbox> between)
{
    private readonly LateGuard guard = new(NoveltyMessages.Closing.ToHashSet(StringComparer.Ordinal));

    /// <summary>Sends what is due on a date.</summary>
    public async Task<DispatchReport> Send(DateOnly date)
    {
        var outbox = new SqliteOutbox(database);
        var fence = await outbox.Acquire("proof", CancellationToken.None).ConfigureAwait(false);
        var templates = Workplace.Open(database).ActiveVersions().ToDictionary(version => version.Id, version => TemplateSet.Read(version.Package.Templates).Set);
        witness.Date = date;
        var sinks = new[] { MessageChannel.Sms, MessageChannel.Email, MessageChannel.WhatsApp, MessageChannel.Letter }.ToDictionary(channel => channel, _ => (IMessageSink)witness);
        return await new Dispatcher(between(outbox), sinks, version => templates[version], guard).Dispatch(date, fence, CancellationToken.None).ConfigureAwait(false);
    }
}

/// <summary>An outbox whose messages leave whoever has the customer's day.</summary>
internal sealed class SlotlessOutbox(IOutbox inner) : IOutbox
{
    public Task<IReadOnlyList<PendingMessage>> Pending(ContactDay day, OutboxKey? after, int limit, CancellationToken cancellation) => inner.Pending(day, after, limit, cancellation);

    public Task<IReadOnlyList<OutgoingMessage>> Interrupted(OutboxKey? after, int limit, CancellationToken cancellation) => inner.Interrupted(after, limit, cancellation);

    public Task<IReadOnlyList<PendingMessage>> Contested(ContactDay day, IReadOnlyDictionary<long, int> precedence, CancellationToken cancellation) => inner.Contested(day, precedence, cancellation);

    public Task<IReadOnlyList<OutgoingMessage>> Claim(IReadOnlyList<OutboxKey> keys, long fence, ContactDay day, Func<OutgoingMessage, Func<Objection?>, Objection?> guard, CancellationToken cancellation) =>
        inner.Claim(keys, fence, day, (message, _) => guard(message, () => null), cancellation);

    public Task Settle(IReadOnlyList<Settlement> settlements, long fence, CancellationToken cancellation) => inner.Settle(settlements, fence, cancellation);

    public Task Complete(long fence, CancellationToken cancellation) => inner.Complete(fence, cancellation);
}

/// <summary>An outbox that asks nobody before a message leaves.</summary>
internal sealed class UnguardedOutbox(IOutbox inner) : IOutbox
{
    public Task<IReadOnlyList<PendingMessage>> Pending(ContactDay day, OutboxKey? after, int limit, CancellationToken cancellation) => inner.Pending(day, after, limit, cancellation);

    public Task<IReadOnlyList<OutgoingMessage>> Interrupted(OutboxKey? after, int limit, CancellationToken cancellation) => inner.Interrupted(after, limit, cancellation);

    public Task<IReadOnlyList<PendingMessage>> Contested(ContactDay day, IReadOnlyDictionary<long, int> precedence, CancellationToken cancellation) => inner.Contested(day, precedence, cancellation);

    public Task<IReadOnlyList<OutgoingMessage>> Claim(IReadOnlyList<OutboxKey> keys, long fence, ContactDay day, Func<OutgoingMessage, Func<Objection?>, Objection?> guard, CancellationToken cancellation) =>
        inner.Claim(keys, fence, day, (message, take) => message.Addressee.ContactPoints.Count == 0 ? guard(message, take) : take(), cancellation);

    public Task Settle(IReadOnlyList<Settlement> settlements, long fence, CancellationToken cancellation) => inner.Settle(settlements, fence, cancellation);

    public Task Complete(long fence, CancellationToken cancellation) => inner.Complete(fence, cancellation);
}
