using Collections.Domain.Contacts;
using Collections.Domain.Messages;

namespace Collections.Proofs.Clocks;

/// <summary>A planted bug: messages leave under holds.</summary>
internal sealed class HoldlessOutbox(IOutbox inner) : IOutbox
{
    public Task<IReadOnlyList<PendingMessage>> Pending(ContactDay day, OutboxKey? after, int limit, CancellationToken cancellation) => inner.Pending(day, after, limit, cancellation);

    public Task<IReadOnlyList<OutgoingMessage>> Interrupted(OutboxKey? after, int limit, CancellationToken cancellation) => inner.Interrupted(after, limit, cancellation);

    public Task<IReadOnlyList<PendingMessage>> Contested(ContactDay day, IReadOnlyDictionary<long, int> precedence, CancellationToken cancellation) => inner.Contested(day, precedence, cancellation);

    public Task<IReadOnlyList<OutgoingMessage>> Claim(IReadOnlyList<OutboxKey> keys, long fence, ContactDay day, Func<OutgoingMessage, Func<Objection?>, Objection?> guard, CancellationToken cancellation) =>
        inner.Claim(keys, fence, day, (message, take) => guard(message, () => null) is { Passes: false } objection ? objection : take(), cancellation);

    public Task Settle(IReadOnlyList<Settlement> settlements, long fence, CancellationToken cancellation) => inner.Settle(settlements, fence, cancellation);

    public Task Complete(long fence, CancellationToken cancellation) => inner.Complete(fence, cancellation);
}
