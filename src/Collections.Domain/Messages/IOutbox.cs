namespace Collections.Domain.Messages;

/// <summary>
/// The messages that runs decided, as the dispatcher sees them. A message goes from pending to sending, committed before
/// anything is on the wire, and from there to sent, failed or unknown; or from pending to withdrawn.
/// </summary>
public interface IOutbox
{
    /// <summary>
    /// Pending messages whose earliest date is not after <paramref name="date"/>, in the order of their keys, beyond
    /// <paramref name="after"/>.
    /// </summary>
    Task<IReadOnlyList<PendingMessage>> Pending(DateOnly date, OutboxKey? after, int limit, CancellationToken cancellation);

    /// <summary>Messages that stand as being sent, in the order of their keys: who sent them is no more, for one dispatcher holds the lease at a time.</summary>
    Task<IReadOnlyList<OutgoingMessage>> Interrupted(OutboxKey? after, int limit, CancellationToken cancellation);

    /// <summary>
    /// Takes messages that are pending, or that were interrupted, for sending: one transaction that checks the fence,
    /// reads each message with its recipient (the customer, or who stands in the relation that the step named) and its
    /// case as they are now, asks the guard, and writes
    /// <c>sending</c> with the fence and one attempt more; or <c>withdrawn</c> where the guard objects, or <c>pending</c>
    /// with the reason where the objection passes.
    /// Committed when the task ends. Messages in another state are left out.
    /// </summary>
    /// <returns>The messages that are to be sent now, in the order of the keys given.</returns>
    Task<IReadOnlyList<OutgoingMessage>> Claim(IReadOnlyList<OutboxKey> keys, long fence, Func<OutgoingMessage, Objection?> guard, CancellationToken cancellation);

    /// <summary>Writes what became of messages that stand as being sent, in one transaction under the fence.</summary>
    Task Settle(IReadOnlyList<Settlement> settlements, long fence, CancellationToken cancellation);

    /// <summary>A dispatch is over: notes of which runs every message has left or never will, so that the next need not look there.</summary>
    Task Complete(long fence, CancellationToken cancellation);
}
