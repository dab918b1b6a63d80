using Collections.Domain.Messages;

namespace Collections.Proofs.Clocks;

/// <summary>A planted bug: messages leave under holds.</summary>
internal sealed class HoldlessOutbox(IOutbox inner) : IOutbox
{
    public Task<IReadOnlyList<PendingMessage>> Pending(DateOnly date, OutboxKey? after, int limit, CancellationToken cancellation) => inner.Pending(date, after, limit, cancellation);

    public Task<IReadOnlyList<OutgoingMessage>> Interrupted(OutboxKey? after, int limit, CancellationToken cancellation) => inner.Interrupted(after, limit, cancellation);

    public Task<IReadOnlyList<OutgoingMessage>> Claim(IReadOnlyList<OutboxKey> keys, long fence, Func<OutgoingMessage, Objection?> guard, CancellationToken cancellation) =>
        inner.Claim(keys, fence, message => guard(message) is { Passes: false } objection ? objection : null, cancellation);

    public Task Settle(IReadOnlyList<Settlement> settlements, long fence, CancellationToken cancellation) => inner.Settle(settlements, fence, cancellation);

    public Task Complete(long fence, CancellationToken cancellation) => inner.Complete(fence, cancellation);
}
