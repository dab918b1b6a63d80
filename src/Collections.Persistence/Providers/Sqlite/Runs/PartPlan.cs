using Collections.Domain.Accounts;
using Collections.Engine.Runs;
using Collections.Persistence.Providers.Sqlite.Reading;
using Collections.Persistence.Providers.Sqlite.Writing;
using Collections.Persistence.Runs;

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

    // What was not worked yet is always the end of the part.
    private const string Shorten = $"""
        UPDATE run_part SET first_subject = ?5
        WHERE tenant_id = {Tenant.Key} AND run = ?1 AND stage = ?2 AND part = ?3 AND first_subject = ?4 AND next_subject > ?5 AND state = 0
        """;

    private const string TickAside = $"""
        UPDATE run_part SET state = 2, rows = 0, first_subject = ?5, next_subject = ?5 + 1
        WHERE tenant_id = {Tenant.Key} AND run = ?1 AND stage = ?2 AND first_subject = ?3 AND next_subject = ?4 AND state = 0
        """;

    private const string SelectAside = $"SELECT first_subject FROM run_part WHERE tenant_id = {Tenant.Key} AND run = ?1 AND state = 2";

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
            // A subject may be set aside before its stage is planned.
            if (open is null && select.ColumnInt(0) >= FirstLeftOver)
                continue;
            open ??= [];
            if (select.ColumnLong(3) == (long)PartState.Planned)
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
            Add(session, ticket, part, PartState.Planned, rows: 0);
    }

    /// <summary>
    /// Notes that a part is done; the beginning of a part shortens it; a part that no plan holds is added.
    /// </summary>
    /// <exception cref="PartClaimedException">The part was done before.</exception>
    public static void Claim(WriteSession session, RunTicket ticket, PartKey part, int rows)
    {
        if (IsTicked(session, Tick, ticket, part, rows))
            return;
        if (TakesBeginning(session, ticket, part))
            Add(session, ticket, part with { Number = Next(session, ticket, part.Stage) }, PartState.Done, rows);
        else
            AddUnplanned(session, ticket, part, rows);
    }

    /// <summary>Notes that a subject, which is its part or the beginning of one, or stands at a set node, is not worked in this run.</summary>
    public static void SetAside(WriteSession session, RunTicket ticket, PartKey part, long subject)
    {
        if (IsTicked(session, TickAside, ticket, part, subject))
            return;
        TakesBeginning(session, ticket, part);
        var alone = new PartKey(part.Stage, Next(session, ticket, part.Stage), subject, subject + 1);
        Add(session, ticket, alone, PartState.SetAside, rows: 0);
    }

    /// <summary>Whether the part stands in the plan just so and was open; it is not any more.</summary>
    private static bool IsTicked(WriteSession session, string sql, RunTicket ticket, PartKey part, long told)
    {
        Statement tick = session.Prepare(sql);
        tick.Bind(1, ticket.Number);
        tick.Bind(2, part.Stage);
        tick.Bind(3, part.From);
        tick.Bind(4, part.To);
        tick.Bind(5, told);
        return tick.ExecuteCounting() == 1;
    }

    /// <summary>The subjects that were set aside in a run.</summary>
    public static HashSet<long> Aside(SqliteReader reader, RunTicket ticket)
    {
        var subjects = new HashSet<long>();
        Statement select = reader.Prepare(SelectAside);
        select.Bind(1, ticket.Number);
        while (select.Step())
            subjects.Add(select.ColumnLong(0));
        return subjects;
    }

    /// <summary>Plans subjects anew that their part has left out.</summary>
    public static void AddLeftOver(WriteSession session, RunTicket ticket, int stage, long from, long to) =>
        Add(session, ticket, new PartKey(stage, Next(session, ticket, stage), from, to), PartState.Planned, rows: 0);

    private static bool TakesBeginning(WriteSession session, RunTicket ticket, PartKey part)
    {
        Statement shorten = session.Prepare(Shorten);
        shorten.Bind(1, ticket.Number);
        shorten.Bind(2, part.Stage);
        shorten.Bind(3, part.Number);
        shorten.Bind(4, part.From);
        shorten.Bind(5, part.To);
        return shorten.ExecuteCounting() == 1;
    }

    private static int Next(WriteSession session, RunTicket ticket, int stage)
    {
        Statement next = session.Prepare(NextLeftOver);
        next.Bind(1, ticket.Number);
        next.Bind(2, stage);
        next.Bind(3, FirstLeftOver);
        next.Step();
        int number = next.ColumnInt(0);
        next.Reset();
        return number;
    }

    private static void AddUnplanned(WriteSession session, RunTicket ticket, PartKey part, int rows)
    {
        try
        {
            Add(session, ticket, part, PartState.Done, rows);
        }
        catch (SqliteFailureException failure) when (failure.IsDuplicate)
        {
            throw new PartClaimedException(ticket, part, failure);
        }
    }

    private static void Add(WriteSession session, RunTicket ticket, PartKey part, PartState state, int rows)
    {
        Statement insert = session.Prepare(Insert);
        insert.Bind(1, ticket.Number);
        insert.Bind(2, part.Stage);
        insert.Bind(3, part.Number);
        insert.Bind(4, part.From);
        insert.Bind(5, part.To);
        insert.Bind(6, (long)state);
        insert.Bind(7, rows);
        insert.Execute();
    }
}
