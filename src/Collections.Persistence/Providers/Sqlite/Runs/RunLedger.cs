using Collections.Engine.Runs;
using Collections.Persistence.Providers.Sqlite.Leases;
using Collections.Persistence.Providers.Sqlite.Writing;
using Collections.Persistence.Runs;

namespace Collections.Persistence.Providers.Sqlite.Runs;

/// <summary>Begins and ends runs. Each has a lease of its own: whoever takes it up again fences off the one before.</summary>
internal static class RunLedger
{
    private const string Find = $"""
        SELECT number, state, EXISTS (SELECT 1 FROM run_part p WHERE p.tenant_id = r.tenant_id AND p.run = r.number AND p.state = 1)
        FROM run r WHERE r.tenant_id = {Tenant.Key} AND r.portfolio_id = ?1 AND r.business_date = ?2 AND r.sequence = ?3
        """;

    private const string NextNumber = $"SELECT coalesce(max(number), 0) + 1 FROM run WHERE tenant_id = {Tenant.Key}";

    private const string Insert = $"""
        INSERT INTO run(tenant_id, number, portfolio_id, business_date, sequence, kind, state, started_at, last_feed)
        VALUES ({Tenant.Key}, ?1, ?2, ?3, ?4, ?5, 0, ?6,
          (SELECT coalesce(max(number), 0) FROM feed WHERE tenant_id = {Tenant.Key} AND portfolio_id = ?2 AND state = 1))
        """;

    private const string Close = $"""
        UPDATE run SET state = ?2, finished_at = ?3, report = ?4, state_hash = ?5 WHERE tenant_id = {Tenant.Key} AND number = ?1
        """;

    public static RunBeginning Begin(WriteSession session, long portfolio, RunOpening opening)
    {
        Statement find = session.Prepare(Find);
        find.Bind(1, portfolio);
        find.Bind(2, opening.BusinessDate.DayNumber);
        find.Bind(3, opening.Sequence);
        bool exists = find.Step();
        long number = exists ? find.ColumnLong(0) : session.Scalar(NextNumber);
        bool isFinished = exists && find.ColumnInt(1) == (int)RunState.Finished;
        bool isResumed = exists && find.ColumnLong(2) != 0;
        find.Reset();
        if (!exists)
            Add(session, number, portfolio, opening);
        Fence fence = session.Acquire(LeaseOf(number), opening.Holder);
        return new RunBeginning(new RunTicket(number, fence.Number, isResumed), isFinished);
    }

    public static void Finish(WriteSession session, RunTicket ticket, RunState state, string report, byte[]? hash)
    {
        Check(session, ticket);
        Statement close = session.Prepare(Close);
        close.Bind(1, ticket.Number);
        close.Bind(2, (int)state);
        close.Bind(3, session.Now());
        close.BindText(4, report);
        if (hash is null)
            close.BindNull(5);
        else
            close.BindBlob(5, hash);
        close.Execute();
    }

    /// <summary>Throws when another has taken the run up since the ticket was given.</summary>
    public static void Check(WriteSession session, RunTicket ticket) =>
        session.Check(new Fence(LeaseOf(ticket.Number), ticket.Fence));

    private static string LeaseOf(long run) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"run {run}");

    private static void Add(WriteSession session, long number, long portfolio, RunOpening opening)
    {
        Statement insert = session.Prepare(Insert);
        insert.Bind(1, number);
        insert.Bind(2, portfolio);
        insert.Bind(3, opening.BusinessDate.DayNumber);
        insert.Bind(4, opening.Sequence);
        insert.Bind(5, (int)opening.Kind);
        insert.Bind(6, session.Now());
        insert.Execute();
    }
}
