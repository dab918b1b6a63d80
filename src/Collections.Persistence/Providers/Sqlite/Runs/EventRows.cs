using Collections.Persistence.Providers.Sqlite.Writing;

namespace Collections.Persistence.Providers.Sqlite.Runs;

/// <summary>Tells apart what the day has changed since a part was loaded, and notes which events it has applied.</summary>
internal static class EventRows
{
    private const string SelectLater = $"""
        SELECT DISTINCT account_id FROM inbox
        WHERE tenant_id = {Tenant.Key} AND number > ?1 AND account_id >= ?2 AND account_id < ?3
        """;

    private const string Apply = $"""
        UPDATE inbox SET state = 1, applied_run = ?2 WHERE tenant_id = {Tenant.Key} AND number = ?1 AND state = 0
        """;

    /// <summary>Subjects with events that the loaded state does not include.</summary>
    public static List<long> ChangedSince(WriteSession session, PartWrite part)
    {
        var changed = new List<long>();
        Statement select = session.Prepare(SelectLater);
        select.Bind(1, part.Batch.EventHorizon);
        select.Bind(2, part.Batch.Key.From);
        select.Bind(3, part.Batch.Key.To);
        while (select.Step())
            changed.Add(select.ColumnLong(0));
        return changed;
    }

    public static void MarkApplied(WriteSession session, PartWrite part)
    {
        Statement apply = session.Prepare(Apply);
        apply.Bind(2, part.Ticket.Number);
        foreach ((long number, long subject) in part.Loaded.Events)
        {
            if (part.IsLeft(subject))
                continue;
            apply.Bind(1, number);
            if (apply.ExecuteCounting() != 1)
                throw new SubjectChangedException(subject, $"event {number}: expected to be waiting, found applied");
        }
    }
}
