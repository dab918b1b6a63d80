using Collections.Domain.Accounts;
using System.Globalization;
using Collections.Domain.Queues;
using Collections.Engine.Runs;
using Collections.Persistence.Messages;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Leases;
using Collections.Persistence.Providers.Sqlite.Runs;
using Collections.Persistence.Providers.Sqlite.Writing;
using Collections.Server.Hosting;

namespace Collections.Server.Nightly;

/// <summary>
/// Reacts to events during the day: each is an inbox row first, acknowledged when that is durable, and is then
/// applied to its case in a transaction of its own, by the same engine with a batch of one.
/// </summary>
internal sealed class DaytimeRun
{
    private const long Tenant = 1;
    private readonly SqliteDatabase database;
    private readonly TimeProvider time;
    private readonly RunTicket ticket;
    private readonly Engine.Runs.Run run;
    private readonly Fence fence;
    private int reactions;

    private DaytimeRun(SqliteDatabase database, TimeProvider time, RunTicket ticket, Night night)
    {
        (this.database, this.time, this.ticket) = (database, time, ticket);
        fence = new Fence(RunLease.Name, ticket.Fence);
        run = new Engine.Runs.Run(night.ForDaytime(), RunStores.Open(database, night), ticket);
    }

    /// <summary>Begins the reactions of a business date, beside a night that may be running.</summary>
    public static async Task<DaytimeRun> Begin(SqliteDatabase database, DateOnly date, TimeProvider time)
    {
        var ticket = await new RunRegister(database, time).BeginDay(1, date, "day").ConfigureAwait(false);
        return new DaytimeRun(database, time, ticket, Night.Prepare(Workplace.Open(database, RunRegister.TermsOfDay(database, RunStores.Portfolio, date)), date, subjectsPerPart: 1));
    }

    /// <summary>
    /// Takes an event in and applies it. The same source and message id again changes nothing, but for an event that was
    /// taken and not applied, as the process died between the two: it is applied now.
    /// </summary>
    /// <param name="received">What is heard.</param>
    /// <param name="now">The time of day by which timers begin and are due, in <see cref="RunClock"/> milliseconds; null for the cut-off of the night.</param>
    public async Task<Reaction> React(ReceivedEvent received, long? now = null)
    {
        var (number, isNew, waits) = await Take(received).ConfigureAwait(false);
        if (waits) run.React(received.Account.Value, reactions++, now);
        return new Reaction(isNew, received.Payload is null ? null : RefusalOf(number));
    }

    /// <summary>Moves a subject's cases whose timers are due at a time of the day.</summary>
    public void Fire(long subject, long now) => run.React(subject, reactions++, now);

    /// <summary>Works an account once more, with what waits for it; gives the number of the run.</summary>
    public long Try(AccountId account)
    {
        run.React(account.Value, reactions++);
        return ticket.Number;
    }

    /// <summary>The day is over.</summary>
    public Task End() => new RunRegister(database, time).Complete(ticket, $$"""{"events":{{reactions}}}""", "");

    private Task<(long Number, bool IsNew, bool Waits)> Take(ReceivedEvent received) => database.Writer.Write(
        session =>
        {
            session.Check(fence);
            return Insert(session, received);
        },
        WriteMode.Event);

    private static (long Number, bool IsNew, bool Waits) Insert(WriteSession session, ReceivedEvent received)
    {
        var next = Scalar(session.Prepare("SELECT coalesce(max(number), 0) + 1 FROM inbox WHERE tenant_id = ?1"), Tenant);
        var messageId = received.MessageId ?? next.ToString(CultureInfo.InvariantCulture);
        if (Known(session, received.Source, messageId) is { } known) return known;
        var insert = session.Prepare("""
            INSERT INTO inbox(tenant_id, number, source, message_id, account_id, name, effective_at, payload, state)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
            """);
        insert.Bind(1, Tenant);
        insert.Bind(2, next);
        insert.BindText(3, received.Source);
        insert.BindText(4, messageId);
        insert.Bind(5, received.Account.Value);
        insert.BindText(6, received.Name);
        insert.Bind(7, received.EffectiveAt.ToUnixTimeMilliseconds() * 1000);
        if (received.Payload is { } payload) insert.BindText(8, payload);
        else insert.BindNull(8);
        insert.Bind(9, (long)InboxState.Received);
        insert.Execute();
        return (next, true, true);
    }

    private static (long Number, bool IsNew, bool Waits)? Known(WriteSession session, string source, string messageId)
    {
        var select = session.Prepare("SELECT number, state FROM inbox WHERE tenant_id = ?1 AND source = ?2 AND message_id = ?3");
        select.Bind(1, Tenant);
        select.BindText(2, source);
        select.BindText(3, messageId);
        (long, bool, bool)? known = select.Step() ? (select.ColumnLong(0), false, select.ColumnLong(1) == (long)InboxState.Received) : null;
        select.Reset();
        return known;
    }

    private string? RefusalOf(long number)
    {
        using var reader = database.OpenReader();
        var select = reader.Prepare($"SELECT json_extract(payload, '$.refused') FROM inbox WHERE tenant_id = {Tenant} AND number = ?1 AND state = {(int)InboxState.Refused}");
        select.Bind(1, number);
        var refusal = select.Step() ? select.Text(0) : null;
        select.Reset();
        return refusal;
    }

    private static long Scalar(Statement statement, long tenant)
    {
        statement.Bind(1, tenant);
        var value = statement.Step() ? statement.ColumnLong(0) : 0;
        statement.Reset();
        return value;
    }
}
