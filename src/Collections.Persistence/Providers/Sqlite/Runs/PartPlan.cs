using Collections.Domain.Accounts;
using Collections.Engine.Runs;
using Collections.Persistence.Providers.Sqlite.Reading;
using Collections.Persistence.Providers.Sqlite.Writing;

namespace Collections.Persistence.Providers.Sqlite.Runs;

/// <summary>
/// The ranges into which a stage is cut. They are stored before the first is worked, so that a
/// resumed run finds the same ones whatever was added to the portfolio since.
/// </summary>
internal static class PartPlan
{
    // Parts of subjects that were left out are numbered from here on; no stage is cut into so many.
    private const int FirstLeftOver = 1 << 24;

    private const string SelectStage = $"""
        SELECT part, first_subject, next_subject, state FROM run_part
        WHERE tenant_id = {Tenant.Key} AND run = ?1 AND stage = ?2 ORDER BY part
        """;

    private const string Insert = $"""
        INSERT INTO run_part(tenant_id, run, stage, part, first_subject, next_subject, state, rows)
        VALUES ({Tenant.Key}, ?1, ?2, ?3, ?4, ?5, ?6, ?7)
        """;

    private const string Tick = $"""
        UPDATE run_part SET state = 1, rows = ?5
        WHERE tenant_id = {Tenant.Key} AND run = ?1 AND stage = ?2 AND first_subject = ?3 AND next_subject = ?4 AND state = 0
        """;

    private const string NextLeftOver = $"""
        SELECT max(?3, coalesce(max(part) + 1, 0)) FROM run_part WHERE tenant_id = {Tenant.Key} AND run = ?1 AND stage = ?2
        """;

    /// <summary>The parts of a stage that are not done; null where the stage is not planned yet.</summary>
    public static IReadOnlyList<PartKey>? Open(SqliteReader reader, RunTicket ticket, int stage)
    {
        Statement select = reader.Prepare(SelectStage);
        select.Bind(1, ticket.Number);
        select.Bind(2, stage);
        List<PartKey>? open = null;
        while (select.Step())
        {
            open ??= [];
            if (select.ColumnLong(3) == 0)
                open.Add(new PartKey(stage, select.ColumnInt(0), select.ColumnLong(1), select.ColumnLong(2)));
        }

        return open;
    }

    /// <summary>Cuts ascending subjects at customers, about so many to a part.</summary>
    public static IReadOnlyList<PartKey> Cut(IEnumerable<long> subjects, int stage, int subjectsPerPart)
    {
        var parts = new List<PartKey>();
        int count = 0;
        long from = 0;
        long customer = -1;
        foreach (long subject in subjects)
        {
            long next = subject >> AccountId.OrdinalBits;
            if (count == 0)
                from = next << AccountId.OrdinalBits;
            else if (count >= subjectsPerPart && next != customer)
                (count, from) = (0, Close(next));
            customer = next;
            count++;
        }

        if (count > 0)
            Close(customer + 1);
        return parts;

        long Close(long nextCustomer)
        {
            long to = nextCustomer << AccountId.OrdinalBits;
            parts.Add(new PartKey(stage, parts.Count, from, to));
            return to;
        }
    }

    public static void Store(WriteSession session, RunTicket ticket, IReadOnlyList<PartKey> parts)
    {
        RunLease.Check(session, ticket);
        foreach (PartKey part in parts)
            Add(session, ticket, part, isDone: false, rows: 0);
    }

    /// <summary>Notes that a part is done; a part that no plan holds is added. Fails on one that was done before.</summary>
    public static void Claim(WriteSession session, RunTicket ticket, PartKey part, int rows)
    {
        Statement tick = session.Prepare(Tick);
        tick.Bind(1, ticket.Number);
        tick.Bind(2, part.Stage);
        tick.Bind(3, part.From);
        tick.Bind(4, part.To);
        tick.Bind(5, rows);
        if (tick.ExecuteCounting() == 0)
            Add(session, ticket, part, isDone: true, rows);
    }

    /// <summary>Plans a subject anew that its part has left out.</summary>
    public static void AddLeftOver(WriteSession session, RunTicket ticket, int stage, long subject)
    {
        Statement next = session.Prepare(NextLeftOver);
        next.Bind(1, ticket.Number);
        next.Bind(2, stage);
        next.Bind(3, FirstLeftOver);
        next.Step();
        int number = next.ColumnInt(0);
        next.Reset();
        Add(session, ticket, new PartKey(stage, number, subject, subject + 1), isDone: false, rows: 0);
    }

    private static void Add(WriteSession session, RunTicket ticket, PartKey part, bool isDone, int rows)
    {
        Statement insert = session.Prepare(Insert);
        insert.Bind(1, ticket.Number);
        insert.Bind(2, part.Stage);
        insert.Bind(3, part.Number);
        insert.Bind(4, part.From);
        insert.Bind(5, part.To);
        insert.Bind(6, isDone ? 1 : 0);
        insert.Bind(7, rows);
        insert.Execute();
    }
}
