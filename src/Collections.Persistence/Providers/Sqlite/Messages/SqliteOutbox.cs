using Collections.Domain.Cases;
using Collections.Domain.Contacts;
using Collections.Domain.Effects;
using Collections.Domain.Messages;
using Collections.Persistence.Messages;
using Collections.Persistence.Providers.Sqlite.Contacts;
using Collections.Persistence.Providers.Sqlite.Leases;
using Collections.Persistence.Providers.Sqlite.Reading;
using Collections.Persistence.Providers.Sqlite.Writing;

namespace Collections.Persistence.Providers.Sqlite.Messages;

/// <summary>The messages of a SQLite database. Whoever dispatches acquires <see cref="Lease"/> first, and its number is the fence.</summary>
public sealed class SqliteOutbox(SqliteDatabase database) : IOutbox
{
    /// <summary>Name of the lease under which messages leave.</summary>
    public const string Lease = "outbox";

    private static readonly string _selectPending = $"""
        SELECT run, case_id, seq, channel FROM outbox
        WHERE tenant_id = {Tenant.Key} AND run = ?1 AND (case_id, seq) > (?2, ?3) AND state = 0 AND coalesce(earliest, 0) <= ?4 AND {OutgoingRows.HasCome("", "?6")}
        ORDER BY case_id, seq LIMIT ?5
        """;

    private const string Take = $"""
        UPDATE outbox SET state = ?4, changed_at = ?5, fence = ?6, attempt = attempt + ?7, reason = ?8
        WHERE tenant_id = {Tenant.Key} AND run = ?1 AND case_id = ?2 AND seq = ?3
        """;

    private const string End = $"""
        UPDATE outbox SET state = ?4, changed_at = ?5, reason = ?6
        WHERE tenant_id = {Tenant.Key} AND run = ?1 AND case_id = ?2 AND seq = ?3 AND state = 1
        """;

    /// <summary>
    /// Whether what is written by a template of a version shows the further accounts of which it speaks; they are looked for message by message, so
    /// only where it does. Default: always.
    /// </summary>
    public Func<long, string, MessageChannel, bool> ShowsOthers { get; init; } = (_, _, _) => true;

    /// <summary>Makes the holder the one who dispatches; the fence of whoever did before is lost.</summary>
    public Task<long> Acquire(string holder, CancellationToken cancellation) =>
        database.Writer.Write(session => session.Acquire(Lease, holder).Number, cancellation: cancellation);

    /// <summary>A message, however far it has come, with its case and recipient as they are now; null where there is none.</summary>
    public OutgoingMessage? Find(OutboxKey key)
    {
        using SqliteReader reader = database.OpenReader();
        return new OutgoingRows(reader.Prepare, ShowsOthers).Find(key);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<PendingMessage>> Pending(ContactDay day, OutboxKey? after, int limit, CancellationToken cancellation)
    {
        using SqliteReader reader = database.OpenReader();
        var pending = new List<PendingMessage>();
        foreach (OutboxKey first in UnsettledRuns.Beyond(reader, after))
        {
            AddPending(reader, day, first, limit - pending.Count, pending);
            if (pending.Count == limit)
                break;
        }

        return Task.FromResult<IReadOnlyList<PendingMessage>>(pending);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<PendingMessage>> Contested(ContactDay day, IReadOnlyDictionary<long, int> precedence, CancellationToken cancellation) =>
        Task.FromResult(ContestedMessages.Of(database, day, precedence));

    /// <inheritdoc/>
    public Task<IReadOnlyList<OutgoingMessage>> Interrupted(OutboxKey? after, int limit, CancellationToken cancellation)
    {
        using SqliteReader reader = database.OpenReader();
        var rows = new OutgoingRows(reader.Prepare, ShowsOthers);
        var interrupted = new List<OutgoingMessage>();
        foreach (OutboxKey first in UnsettledRuns.Beyond(reader, after))
        {
            interrupted.AddRange(rows.Sending(first, limit - interrupted.Count));
            if (interrupted.Count == limit)
                break;
        }

        return Task.FromResult<IReadOnlyList<OutgoingMessage>>(interrupted);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<OutgoingMessage>> Claim(IReadOnlyList<OutboxKey> keys, long fence, ContactDay day, Func<OutgoingMessage, Func<Objection?>, Objection?> guard, CancellationToken cancellation) =>
        database.Writer.Write<IReadOnlyList<OutgoingMessage>>(session => Claim(session, keys, fence, day, guard), cancellation: cancellation);

    /// <inheritdoc/>
    public Task Settle(IReadOnlyList<Settlement> settlements, long fence, CancellationToken cancellation) =>
        database.Writer.Write(session => Settle(session, settlements, fence), cancellation: cancellation);

    /// <inheritdoc/>
    public async Task Complete(long fence, CancellationToken cancellation)
    {
        IReadOnlyList<(long Run, long Messages)> settled = UnsettledRuns.WithoutOpenMessages(database);
        if (settled.Count > 0)
            await database.Writer.Write(session => UnsettledRuns.Settle(session, new Fence(Lease, fence), settled), cancellation: cancellation).ConfigureAwait(false);
    }

    private static void AddPending(SqliteReader reader, ContactDay day, OutboxKey after, int limit, List<PendingMessage> pending)
    {
        Statement select = reader.Prepare(_selectPending);
        OutgoingRows.Bind(select, after);
        select.Bind(4, day.Date.DayNumber);
        select.Bind(5, limit);
        select.Bind(6, day.LastMinute);
        while (select.Step())
        {
            var key = new OutboxKey(select.ColumnLong(0), select.ColumnLong(1), select.ColumnInt(2));
            pending.Add(new PendingMessage(key, (MessageChannel)select.ColumnInt(3), (int)(key.CaseId >> CaseId.CustomerShift)));
        }

        select.Reset();
    }

    private List<OutgoingMessage> Claim(WriteSession session, IReadOnlyList<OutboxKey> keys, long fence, ContactDay day, Func<OutgoingMessage, Func<Objection?>, Objection?> guard)
    {
        session.Check(new Fence(Lease, fence));
        var rows = new OutgoingRows(session.Prepare, ShowsOthers);
        var slots = new MessageSlots(session.Prepare, day, session.Now());
        Statement take = session.Prepare(Take);
        take.Bind(5, session.Now());
        take.Bind(6, fence);
        var claimed = new List<OutgoingMessage>(keys.Count);
        foreach (OutboxKey key in keys)
        {
            if (rows.Open(key) is not { } message)
                continue;
            Objection? objection = guard(message, () => slots.Take(message));
            bool isFree = objection is null;
            OutgoingRows.Bind(take, key);
            take.Bind(4, (int)(isFree ? OutboxState.Sending : objection!.Passes ? OutboxState.Pending : OutboxState.Withdrawn));
            take.Bind(7, isFree ? 1 : 0);
            take.BindText(8, objection?.Reason);
            take.Execute();
            if (isFree)
                claimed.Add(message);
        }

        return claimed;
    }

    private static void Settle(WriteSession session, IReadOnlyList<Settlement> settlements, long fence)
    {
        session.Check(new Fence(Lease, fence));
        Statement end = session.Prepare(End);
        long now = session.Now();
        end.Bind(5, now);
        var slots = new SlotRows(session.Prepare);
        foreach (Settlement settled in settlements)
        {
            OutgoingRows.Bind(end, settled.Key);
            end.Bind(4, (int)StateOf(settled.Fate));
            end.BindText(6, settled.Reason);
            if (end.ExecuteCounting() == 1 && settled.Fate == MessageFate.Failed)
                slots.ReturnMessage(settled.Key, settled.Reason, now);
        }
    }

    private static OutboxState StateOf(MessageFate fate) => fate switch
    {
        MessageFate.Sent => OutboxState.Sent,
        MessageFate.Failed => OutboxState.Failed,
        _ => OutboxState.Unknown,
    };
}
