using Collections.Domain.Cases;
using Collections.Engine.Runs;
using Collections.Persistence.Providers.Sqlite.Writing;

namespace Collections.Persistence.Providers.Sqlite.Runs;

/// <summary>
/// The incident of a subject that could not be worked: at its open case, where that stands. A subject without a case
/// has it at episode 0 of the strategy, which no case has. One that waits already is brought up to date.
/// </summary>
internal static class PoisonRows
{
    private const string SelectCase = $"""
        SELECT id, version_id FROM collection_case
        WHERE tenant_id = {Tenant.Key} AND id >= ?1 AND id < ?2 AND state = 0 ORDER BY version_id <> ?3, id LIMIT 1
        """;

    private const string SelectToken = $"SELECT seq, node FROM token WHERE tenant_id = {Tenant.Key} AND case_id = ?1 ORDER BY seq LIMIT 1";

    private const string Update = $"""
        UPDATE incident SET case_id = ?1, seq = ?2, node = ?3, run = ?4, message = ?6, version_id = ?7
        WHERE tenant_id = {Tenant.Key} AND state = 0 AND code = ?5 AND case_id >= ?8 AND case_id < ?9
        """;

    private const string Insert = $"""
        INSERT INTO incident(tenant_id, number, case_id, seq, node, run, code, message, version_id, state, raised_at)
        VALUES ({Tenant.Key}, (SELECT coalesce(max(number), 0) + 1 FROM incident WHERE tenant_id = {Tenant.Key}), ?1, ?2, ?3, ?4, ?5, ?6, ?7, 0, ?8)
        """;

    public static void Raise(WriteSession session, RunTicket ticket, long? version, int strategy, Poison poison)
    {
        (long Id, long Version)? found = CaseOf(session, poison.Subject, version ?? -1);
        long id = found?.Id ?? (poison.Subject << CaseId.SubjectShift) | ((long)strategy << CaseId.EpisodeBits);
        (int seq, int node) = Standing(session, id);
        var incident = new Raised(id, seq, poison.Node >= 0 ? poison.Node : node, found?.Version);
        Statement update = session.Prepare(Update);
        Bind(update, ticket, incident, poison);
        update.Bind(8, poison.Subject << CaseId.SubjectShift);
        update.Bind(9, (poison.Subject + 1) << CaseId.SubjectShift);
        if (update.ExecuteCounting() > 0)
            return;
        Statement insert = session.Prepare(Insert);
        Bind(insert, ticket, incident, poison);
        insert.Bind(8, session.Now());
        insert.Execute();
    }

    private static void Bind(Statement statement, RunTicket ticket, Raised incident, Poison poison)
    {
        statement.Bind(1, incident.Case);
        statement.Bind(2, incident.Seq);
        statement.Bind(3, incident.Node);
        statement.Bind(4, ticket.Number);
        statement.BindText(5, poison.Code);
        statement.BindText(6, poison.Message);
        statement.Bind(7, incident.Version);
    }

    private static (long Id, long Version)? CaseOf(WriteSession session, long subject, long version)
    {
        Statement select = session.Prepare(SelectCase);
        select.Bind(1, subject << CaseId.SubjectShift);
        select.Bind(2, (subject + 1) << CaseId.SubjectShift);
        select.Bind(3, version);
        (long, long)? found = select.Step() ? (select.ColumnLong(0), select.ColumnLong(1)) : null;
        select.Reset();
        return found;
    }

    private static (int Seq, int Node) Standing(WriteSession session, long id)
    {
        Statement select = session.Prepare(SelectToken);
        select.Bind(1, id);
        (int, int) token = select.Step() ? (select.ColumnInt(0), select.ColumnInt(1)) : (0, -1);
        select.Reset();
        return token;
    }

    /// <summary>Where the incident is: at a node of a version; of none where the account has no case and nothing was at work.</summary>
    private readonly record struct Raised(long Case, int Seq, int Node, long? Version);
}
