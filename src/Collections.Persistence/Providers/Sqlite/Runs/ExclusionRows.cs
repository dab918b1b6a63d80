using Collections.Persistence.Providers.Sqlite.Images;
using Collections.Persistence.Providers.Sqlite.Writing;

namespace Collections.Persistence.Providers.Sqlite.Runs;

/// <summary>
/// Brings the list of accounts that nobody works up to date for a part's range. Most stay on it for
/// the same reason from night to night: those are read and not written.
/// </summary>
internal static class ExclusionRows
{
    private const string Select = $"""
        SELECT account_id, reason, since_run FROM exclusion
        WHERE tenant_id = {Tenant.Key} AND account_id >= ?1 AND account_id < ?2 ORDER BY account_id
        """;

    private const string Put = $"""
        INSERT INTO exclusion(tenant_id, account_id, reason, since_run) VALUES ({Tenant.Key}, ?1, ?2, ?3)
        ON CONFLICT(tenant_id, account_id) DO UPDATE SET reason = excluded.reason, since_run = excluded.since_run
        """;

    private const string Delete = $"DELETE FROM exclusion WHERE tenant_id = {Tenant.Key} AND account_id = ?1";

    /// <summary>Writes what has changed; gives the entries that were changed or removed, as they were.</summary>
    public static IReadOnlyList<ExclusionImage> Write(WriteSession session, PartWrite part)
    {
        Dictionary<long, ExclusionImage> stored = Stored(session, part);
        var before = new List<ExclusionImage>();
        Statement put = session.Prepare(Put);
        put.Bind(3, part.Ticket.Number);
        foreach ((long subject, int reason) in part.Outcome.Exclusions.OrderBy(exclusion => exclusion.Subject))
        {
            bool wasThere = stored.Remove(subject, out ExclusionImage? was);
            if ((wasThere && was!.Reason == reason) || part.IsLeft(subject))
                continue;
            if (wasThere)
                before.Add(was!);
            put.Bind(1, subject);
            put.Bind(2, reason);
            put.Execute();
        }

        List<ExclusionImage> gone = [.. stored.Values.Where(entry => !part.IsLeft(entry.Subject))];
        Remove(session, gone.Select(entry => entry.Subject));
        return [.. before, .. gone];
    }

    private static Dictionary<long, ExclusionImage> Stored(WriteSession session, PartWrite part)
    {
        var stored = new Dictionary<long, ExclusionImage>();
        Statement select = session.Prepare(Select);
        select.Bind(1, part.Batch.Key.From);
        select.Bind(2, part.Batch.Key.To);
        while (select.Step())
            stored.Add(select.ColumnLong(0), new ExclusionImage(select.ColumnLong(0), select.ColumnLong(1), select.ColumnLong(2)));
        return stored;
    }

    private static void Remove(WriteSession session, IEnumerable<long> subjects)
    {
        Statement delete = session.Prepare(Delete);
        foreach (long subject in subjects)
        {
            delete.Bind(1, subject);
            delete.Execute();
        }
    }
}
