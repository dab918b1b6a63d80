using Collections.Domain.Contacts;

namespace Collections.Domain.Messages;

/// <summary>
/// The messages that runs decided, as the dispatcher sees them. A message goes from pending to sending, committed before
/// anything is on the wire, and from there to sent, failed or unknown; or from pending to withdrawn.
/// </summary>
public interface IOutbox
{
    /// <summary>
    /// Pending messages whose earliest date is not after that of <paramref name="day"/>, and whose hour has come by its clock, in the
    /// order of their keys, beyond <paramref name="after"/>.
    /// </summary>
    Task<IReadOnlyList<PendingMessage>> Pending(ContactDay day, OutboxKey? after, int limit, CancellationToken cancellation);

    /// <summary>
    /// The pending messages, of those whose hour has come, of those persons for whom several wait on a date: person by person, in the order in which they are to have
    /// the places of the day. First by the precedence of the strategy, the lowest number first; then what was decided on the
    /// earliest date; then by the names of strategy, company and account and the visit, so that no order of files or processes decides.
    /// What counts as no contact is left out.
    /// </summary>
    /// <param name="day">The date, and what counts on it.</param>
    /// <param name="precedence">By the number of a strategy's version; those that are not named come last.</param>
    /// <param name="cancellation">Before reading begins.</param>
    Task<IReadOnlyList<PendingMessage>> Contested(ContactDay day, IReadOnlyDictionary<long, int> precedence, CancellationToken cancellation);

    /// <summary>Messages that stand as being sent, in the order of their keys: who sent them is no more, for one dispatcher holds the lease at a time.</summary>
    Task<IReadOnlyList<OutgoingMessage>> Interrupted(OutboxKey? after, int limit, CancellationToken cancellation);

    /// <summary>
    /// Takes messages that are pending, or that were interrupted, for sending: one transaction that checks the fence,
    /// reads each message with its recipient (the customer, or who stands in the relation that the step named) and its
    /// case as they are now, asks the guard, which takes a place of the recipient's day last, and writes
    /// <c>sending</c> with the fence and one attempt more; or <c>withdrawn</c> where the guard objects, or <c>pending</c>
    /// with the reason where the objection passes.
    /// Committed when the task ends. Messages in another state are left out.
    /// </summary>
    /// <param name="keys">The messages.</param>
    /// <param name="fence">Of the lease under which messages leave.</param>
    /// <param name="day">The date on which they leave, and how many contacts count on it.</param>
    /// <param name="guard">Asked with the message, and with what takes its place of the day, or says who has it.</param>
    /// <param name="cancellation">Before the transaction begins.</param>
    /// <returns>The messages that are to be sent now, in the order of the keys given.</returns>
    Task<IReadOnlyList<OutgoingMessage>> Claim(IReadOnlyList<OutboxKey> keys, long fence, ContactDay day, Func<OutgoingMessage, Func<Objection?>, Objection?> guard, CancellationToken cancellation);

    /// <summary>Writes what became of messages that stand as being sent, in one transaction under the fence; those that failed give the place of their day back.</summary>
    Task Settle(IReadOnlyList<Settlement> settlements, long fence, CancellationToken cancellation);

    /// <summary>A dispatch is over: notes of which runs every message has left or never will, so that the next need not look there.</summary>
    Task Complete(long fence, CancellationToken cancellation);
}
