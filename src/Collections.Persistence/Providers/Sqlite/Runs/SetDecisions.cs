using Collections.Decisions.Columns;
using Collections.Domain.Accounts;
using Collections.Domain.Cases;
using Collections.Engine.Batches;
using Collections.Engine.Operators;
using Collections.Engine.Runs;
using Collections.Persistence.Providers.Sqlite.Bulk;
using Collections.Persistence.Providers.Sqlite.Reading;
using Collections.Persistence.Providers.Sqlite.Writing;

namespace Collections.Persistence.Providers.Sqlite.Runs;

/// <summary>What set nodes decided, one row a token, and what they decide over.</summary>
internal static class SetDecisions
{
    // Nodes of two versions may have the same ordinal: the case tells whose it is.
    private const string Select = $"""
        SELECT s.case_id, s.seq, s.outcome, s.value FROM set_result s
        JOIN collection_case c ON c.tenant_id = s.tenant_id AND c.id = s.case_id
        WHERE s.tenant_id = {Tenant.Key} AND s.run = ?1 AND s.node = ?2 AND c.version_id = ?3 ORDER BY s.case_id, s.seq
        """;

    private const string SelectStanding = $"""
        SELECT t.case_id FROM token t JOIN collection_case c ON c.tenant_id = t.tenant_id AND c.id = t.case_id
        WHERE t.tenant_id = {Tenant.Key} AND t.node = ?1 AND c.version_id = ?2 ORDER BY t.case_id
        """;

    public static SetDecision? Find(SqliteReader reader, RunTicket ticket, PlanRun plan, int place, int node)
    {
        var results = new List<(long Subject, int Episode, int Seq, int Outcome, long Value)>();
        Statement select = reader.Prepare(Select);
        select.Bind(1, ticket.Number);
        select.Bind(2, node);
        select.Bind(3, plan.Plan.Version);
        while (select.Step())
            results.Add((select.ColumnLong(0) >> CaseId.SubjectShift, (int)select.ColumnLong(0) & CaseId.MaxEpisode, select.ColumnInt(1), select.ColumnInt(2), select.ColumnLong(3, Column.NullNumber)));
        return results.Count == 0 ? null : new SetDecision(
            place,
            node,
            [.. results.Select(result => result.Subject)],
            [.. results.Select(result => result.Episode)],
            [.. results.Select(result => result.Seq)],
            [.. results.Select(result => result.Outcome)],
            [.. results.Select(result => result.Value)]);
    }

    public static void Store(WriteSession session, RunTicket ticket, int strategy, SetDecision decision)
    {
        RunLease.Check(session, ticket);
        BulkInsert insert = session.Insert("set_result", "run", "node", "case_id", "seq", "outcome", "value");
        insert.Repeat(1, ticket.Number);
        insert.Repeat(2, decision.Node);
        for (int i = 0; i < decision.Subjects.Length; i++)
        {
            // A case that closed by day since its arrival has no token left that this could come to.
            insert.Bind(3, new CaseId(new AccountId(decision.Subjects[i]), strategy, decision.Episodes[i]).Value);
            insert.Bind(4, decision.Seqs[i]);
            insert.Bind(5, decision.Outcomes[i]);
            insert.Bind(6, decision.Values[i] == Column.NullNumber ? null : decision.Values[i]);
            insert.Next();
        }

        insert.Finish();
    }

    /// <summary>Subjects of the open cases of a version that have a token at a node, ascending, each once.</summary>
    public static IReadOnlyList<long> Standing(SqliteReader reader, long version, int node)
    {
        var subjects = new List<long>();
        Statement select = reader.Prepare(SelectStanding);
        select.Bind(1, node);
        select.Bind(2, version);
        while (select.Step())
        {
            long subject = select.ColumnLong(0) >> CaseId.SubjectShift;
            if (subjects.Count == 0 || subjects[^1] != subject)
                subjects.Add(subject);
        }

        return subjects;
    }
}
