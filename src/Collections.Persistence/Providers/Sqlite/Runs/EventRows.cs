using Collections.Domain.Accounts;
using Collections.Engine.Batches;
using Collections.Persistence.Providers.Sqlite.Writing;

namespace Collections.Persistence.Providers.Sqlite.Runs;

/// <summary>Tells apart what the day has changed since a part was loaded, and notes what became of the events that it was brought.</summary>
internal static class EventRows
{
    private const string SelectLater = $"""
        SELECT DISTINCT account_id FROM inbox
        WHERE tenant_id = {Tenant.Key} AND number > ?1 AND account_id >= ?2 AND account_id < ?3
        """;

    private const string Apply = $"""
        UPDATE inbox SET state = 1, applied_run = ?2 WHERE tenant_id = {Tenant.Key} AND number = ?1 AND state = 0
        """;

    // The reason stands beside what was received, as the table has no column for it.
    private const string Refuse = $"""
        UPDATE inbox SET state = 2, applied_run = ?2, payload = CASE
          WHEN json_valid(payload) AND json_type(payload) = 'object' THEN json_set(payload, '$.refused', ?3)
          ELSE json_object('received', payload, 'refused', ?3) END
        WHERE tenant_id = {Tenant.Key} AND number = ?1 AND state = 0
        """;

    /// <summary>
    /// Subjects with events that the loaded state does not include. A part that applies a decision holds some subjects of
    /// its range only; the others are none of its business.
    /// </summary>
    public static List<long> ChangedSince(WriteSession session, PartWrite part)
    {
        var changed = new List<long>();
        Statement select = session.Prepare(SelectLater);
        select.Bind(1, part.Batch.EventHorizon);
        select.Bind(2, part.Batch.Key.From);
        select.Bind(3, part.Batch.Key.To);
        while (select.Step())
        {
            long subject = select.ColumnLong(0);
            if (part.Batch.Key.Stage == 0 || IsWorked(part.Batch, subject))
                changed.Add(subject);
        }

        return changed;
    }

    /// <summary>Where accounts are worked as one, the one in the batch may be another of the customer.</summary>
    private static bool IsWorked(PartBatch batch, long subject)
    {
        long from = batch.Views.Count == 0 ? subject : subject & ~(long)AccountId.MaxOrdinal;
        long last = batch.Views.Count == 0 ? subject : subject | AccountId.MaxOrdinal;
        int place = Array.BinarySearch(batch.Subjects, 0, batch.Count, from);
        place = place < 0 ? ~place : place;
        return place < batch.Count && batch.Subjects[place] <= last;
    }

    /// <summary>Notes of each event that it was applied, or why not.</summary>
    public static void Settle(WriteSession session, PartWrite part)
    {
        foreach (LoadedEvent heard in part.Loaded.Events)
        {
            if (part.IsLeft(heard.Subject))
                continue;
            Statement settle = session.Prepare(heard.Refusal is null ? Apply : Refuse);
            settle.Bind(1, heard.Number);
            settle.Bind(2, part.Ticket.Number);
            if (heard.Refusal is { } reason)
                settle.BindText(3, reason);
            if (settle.ExecuteCounting() != 1)
                throw new SubjectChangedException(heard.Subject, $"event {heard.Number}: expected to be waiting, found applied");
        }
    }
}
