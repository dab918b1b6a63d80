using Collections.Domain.Accounts;
using Collections.Engine.Runs;
using Collections.Persistence.Messages;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Leases;
using Collections.Persistence.Providers.Sqlite.Runs;
using Collections.Persistence.Providers.Sqlite.Writing;
using Collections.Persistence.Runs;
using Collections.Server.Hosting;

namespace Collections.Server.Nightly;

/// <summary>
/// Reacts to news during the day: each piece is an inbox row first, acknowledged when that is durable, and is then
/// applied to its case in a transaction of its own, by the same engine with a batch of one.
/// </summary>
internal sealed class DaytimeRun
{
    private const long Tenant = 1;
    private readonly SqliteDatabase database;
    private readonly Engine.Runs.Run run;
    private readonly Fence fence;
    private int reactions;

    private DaytimeRun(SqliteDatabase database, Engine.Runs.Run run, Fence fence) => (this.database, this.run, this.fence) = (database, run, fence);

    /// <summary>Begins the reactions of a business date, beside a night that may be running.</summary>
    public static async Task<DaytimeRun> Begin(SqliteDatabase database, DateOnly date, TimeProvider time)
    {
        var ticket = await new RunRegister(database, time).BeginDay(1, date, "day").ConfigureAwait(false);
        var night = Night.Prepare(Workplace.Open(database), date, subjectsPerPart: 1);
        var definition = night.ForDaytime();
        return new DaytimeRun(database, new Engine.Runs.Run(definition, RunStores.Open(database, night), ticket), new Fence(RunLease.Name, ticket.Fence));
    }

    /// <summary>Takes a piece of news in and applies it. The same source and message id again changes nothing.</summary>
    public async Task<bool> React(string source, string messageId, AccountId account, string message, DateTimeOffset effectiveAt)
    {
        if (!await Take(source, messageId, account, message, effectiveAt).ConfigureAwait(false)) return false;
        run.React(account.Value, reactions++);
        return true;
    }

    private Task<bool> Take(string source, string messageId, AccountId account, string message, DateTimeOffset effectiveAt) =>
        database.Writer.Write(
            session =>
            {
                session.Check(fence);
                return Insert(session, source, messageId, account, message, effectiveAt);
            },
            WriteMode.Event);

    private static bool Insert(WriteSession session, string source, string messageId, AccountId account, string message, DateTimeOffset effectiveAt)
    {
        var insert = session.Prepare("""
            INSERT INTO inbox(tenant_id, number, source, message_id, account_id, name, effective_at, payload, state)
            VALUES (?1, (SELECT coalesce(max(number), 0) + 1 FROM inbox WHERE tenant_id = ?1), ?2, ?3, ?4, ?5, ?6, NULL, ?7)
            ON CONFLICT DO NOTHING
            """);
        insert.Bind(1, Tenant);
        insert.BindText(2, source);
        insert.BindText(3, messageId);
        insert.Bind(4, account.Value);
        insert.BindText(5, message);
        insert.Bind(6, effectiveAt.ToUnixTimeMilliseconds() * 1000);
        insert.Bind(7, (long)InboxState.Received);
        return insert.ExecuteCounting() == 1;
    }
}
