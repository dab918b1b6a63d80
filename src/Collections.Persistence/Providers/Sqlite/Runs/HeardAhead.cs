using Collections.Domain.Cases;
using Collections.Persistence.Runs;

namespace Collections.Persistence.Providers.Sqlite.Runs;

/// <summary>Whom a withdrawal has left where they were: they have heard what the run that was taken back told, and do not hear it again.</summary>
internal static class HeardAhead
{
    // Only runs that stand count for what comes next; a run after that has told everybody the same.
    private static readonly string _select = $"""
        SELECT x.case_id >> {CaseId.CustomerShift}, max(w.last_feed)
        FROM withdrawal d JOIN run w ON w.tenant_id = d.tenant_id AND w.number = d.of_run
        JOIN withdrawn_case x ON x.tenant_id = d.tenant_id AND x.run = d.run AND x.fate = {(int)WithdrawnFate.Left}
        WHERE d.tenant_id = {Tenant.Key} AND d.run < ?1 AND d.run > (
          SELECT coalesce(max(b.number), 0) FROM run b WHERE b.tenant_id = d.tenant_id AND b.number < ?1 AND {RunScope.TellsNews("b.")})
        GROUP BY 1
        """;

    /// <summary>Customers, each with the last feed that they have heard of.</summary>
    public static IReadOnlyDictionary<long, long> Of(Func<string, Statement> prepare, long run)
    {
        var ahead = new Dictionary<long, long>();
        Statement select = prepare(_select);
        select.Bind(1, run);
        while (select.Step())
            ahead.Add(select.ColumnLong(0), select.ColumnLong(1));
        return ahead;
    }
}
