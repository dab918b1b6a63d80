using System.Globalization;
using Collections.Activities.Dispatching;
using Collections.Domain.Novelties;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Writing;

namespace Collections.Proofs.Events;

/// <summary>
/// Sees every transaction of the one writer, and every message on the wire. A message is dispatched when the transaction
/// that takes it for sending is committed: just before, the witness looks for itself, in that transaction, what has become
/// of its case. The number of the transaction is the order of things.
/// </summary>
internal sealed class Witness : IWriteObserver, IMessageSink
{
    private const string Claims = "UPDATE outbox SET state = ?4, changed_at = ?5, fence = ?6";
    private const int MostFindings = 10;

    private static readonly string Closing = string.Join(", ", NoveltyMessages.Closing.Select(message => $"'{message}'"));

    // Whatever stands as being sent when a claim commits was taken by it, as one dispatcher waits for each of its rounds.
    private static readonly string Wronged = $"""
        SELECT o.case_id, c.state, coalesce(r.text, ''), coalesce(a.hold_reason, 0),
          (SELECT count(*) FROM inbox i WHERE i.tenant_id = o.tenant_id AND i.account_id = o.case_id >> 23 AND i.state = 0 AND i.name IN ({Closing})) AS waiting
        FROM outbox o JOIN collection_case c ON c.tenant_id = o.tenant_id AND c.id = o.case_id
        JOIN account a ON a.tenant_id = o.tenant_id AND a.id = o.case_id >> 23
        LEFT JOIN text_code r ON r.tenant_id = o.tenant_id AND r.code = c.close_reason
        WHERE o.tenant_id = 1 AND o.state = 1 AND ((c.state = 1 AND r.text IN ({Closing})) OR a.hold_reason IS NOT NULL OR waiting > 0)
        """;

    // Notices and answers are no contacts that count.
    private const string Contacts = "SELECT case_id >> 35 FROM outbox WHERE tenant_id = 1 AND state = 1 AND is_notice = 0";

    private readonly Lock gate = new();
    private readonly Dictionary<(long Customer, DateOnly Date), int> contacts = [];
    private readonly List<string> findings = [];
    private RawConnection? claiming;
    private long transaction;
    private int sent;

    /// <summary>Does something more with a statement that was executed, on the writer's thread.</summary>
    public Action<Statement>? AfterStatement { get; init; }

    /// <summary>Messages that were taken for sending.</summary>
    public long Taken { get; private set; }

    /// <summary>Messages on the wire.</summary>
    public int Sent => Volatile.Read(ref sent);

    /// <summary>The date on which messages leave now.</summary>
    public DateOnly Date { get; set; }

    /// <summary>Days on which a customer was contacted, by a message or a call.</summary>
    public int Contacted
    {
        get
        {
            lock (gate) return contacts.Count;
        }
    }

    /// <summary>Messages that should not have left, each with the transaction that took it.</summary>
    public IReadOnlyList<string> Findings => findings;

    /// <summary>A customer was contacted on a date: a second time is one too many.</summary>
    public void Contact(long customer, DateOnly date, string how)
    {
        lock (gate)
        {
            contacts[(customer, date)] = contacts.GetValueOrDefault((customer, date)) + 1;
            if (contacts[(customer, date)] > 1 && findings.Count < MostFindings) findings.Add(string.Create(CultureInfo.InvariantCulture, $"customer {customer} was contacted {contacts[(customer, date)]} times on {date:yyyy-MM-dd}, at last by {how}"));
        }
    }

    public DeliveryClass Class => DeliveryClass.DoesNotDeduplicate;

    public bool Knows(Collections.Domain.Messages.MessageKey key) => false;

    public void Send(IReadOnlyList<RenderedMessage> messages) => Interlocked.Add(ref sent, messages.Count);

    public void Begun() => claiming = null;

    public void Executing(Statement statement)
    {
    }

    public void Executed(Statement statement)
    {
        if (statement.Sql.StartsWith(Claims, StringComparison.Ordinal)) claiming = statement.Connection;
        AfterStatement?.Invoke(statement);
    }

    public void Committing()
    {
        transaction++;
        if (claiming is not { } connection) return;
        Taken += connection.Scalar("SELECT count(*) FROM outbox WHERE tenant_id = 1 AND state = 1");
        var left = connection.Prepare(Contacts);
        while (left.Step()) Contact(left.ColumnLong(0), Date, "a message");
        left.Reset();
        var select = connection.Prepare(Wronged);
        while (select.Step())
        {
            if (findings.Count < MostFindings)
                findings.Add(string.Create(CultureInfo.InvariantCulture, $"transaction {transaction}: a message of case {select.ColumnLong(0)} left, and the case is closed ({select.ColumnLong(1)}, '{select.Text(2)}'), held ({select.ColumnLong(3)}) or {select.ColumnLong(4)} closing events wait"));
        }
    }

    public void Committed()
    {
    }

    public void RolledBack()
    {
    }

    public long Savepoint() => 0;

    public void RolledBackTo(long savepoint)
    {
    }
}
