using Collections.Domain.Accounts;
using Collections.Domain.Cases;
using Collections.Domain.Novelties;
using Collections.Engine.Batches;
using Collections.Persistence.Providers.Sqlite.Promises;
using Collections.Persistence.Providers.Sqlite.Writing;

namespace Collections.Persistence.Providers.Sqlite.Runs;

/// <summary>
/// Payments that are told after the balances which they explain, or taken back when a case stays closed: by what its last cure
/// was, and of which date, is judged again from what is booked now. So it does not matter in which order files come.
/// </summary>
internal sealed class LatePayments(WriteSession session, PartWrite part)
{
    // Cures of all cases of the customer's accounts, as a case may work several of them.
    private static readonly string _selectCures = $"""
        SELECT x.case_id, x.run, c.closed_on, x.past_due, x.total_due, x.position, x.reason, x.value_date FROM cure x
        JOIN collection_case c ON c.tenant_id = x.tenant_id AND c.id = x.case_id AND c.state = 1
        WHERE x.tenant_id = {Tenant.Key} AND x.case_id >= ?1 AND x.case_id < ?2 AND x.reopened_run IS NULL AND x.run < ?3 AND x.reason NOT IN ({(int)CureReason.Refinanced}, {(int)CureReason.WrittenOff})
          AND NOT EXISTS (SELECT 1 FROM cure later WHERE later.tenant_id = x.tenant_id AND later.case_id = x.case_id AND later.run > x.run)
        """;

    private const string Update = $"UPDATE cure SET reason = ?3, value_date = ?4 WHERE tenant_id = {Tenant.Key} AND case_id = ?1 AND run = ?2";

    private const string UpdateCase = $"UPDATE collection_case SET value_date = ?2 WHERE tenant_id = {Tenant.Key} AND id = ?1";

    private const string Exists = $"SELECT EXISTS (SELECT 1 FROM cure WHERE tenant_id = {Tenant.Key})";

    /// <summary>Judges the cures of the customers again to whom this part tells of payments.</summary>
    public void Follow()
    {
        if (part.Batch.Events.Rounds == 0 || session.Scalar(Exists) == 0)
            return;
        var messages = new HashSet<int> { part.Batch.Pool.Add(NoveltyMessages.Payment), part.Batch.Pool.Add(NoveltyMessages.Reversal) };
        var customers = new SortedSet<long>();
        foreach (News news in part.Batch.Events.Sorted)
        {
            if (messages.Contains(news.Message) && !part.IsLeft(news.Row))
                customers.Add(part.Batch.Subjects[news.Row] >> AccountId.OrdinalBits);
        }

        var payments = new PaymentsOfPromise(session.Prepare, part.Scope.Rates.Book);
        if (customers.Count == 0 || !payments.AreKnown)
            return;
        foreach (StoredCure cure in customers.SelectMany(Cures).ToList())
            Judge(cure, payments);
    }

    private List<StoredCure> Cures(long customer)
    {
        Statement select = session.Prepare(_selectCures);
        select.Bind(1, customer << CaseId.CustomerShift);
        select.Bind(2, (customer + 1) << CaseId.CustomerShift);
        select.Bind(3, part.Ticket.Number);
        var cures = new List<StoredCure>();
        while (select.Step())
            cures.Add(new StoredCure(select.ColumnLong(0), select.ColumnLong(1), select.ColumnInt(2), select.ColumnLong(3), select.ColumnLong(4), select.ColumnInt(5), (CureReason)select.ColumnInt(6), select.ColumnInt(7)));
        select.Reset();
        return cures;
    }

    private void Judge(StoredCure cure, PaymentsOfPromise payments)
    {
        StoredEntry entry = StoredEntry.Read(session.Prepare, cure.Case);
        (CureReason reason, int valueDate) = entry.Judge(payments, cure.Case >> CaseId.SubjectShift, cure.ClosedOn, cure.PastDue, cure.TotalDue, cure.Position);
        if ((reason, valueDate) == (cure.Reason, cure.ValueDate))
            return;
        Statement update = session.Prepare(Update);
        update.Bind(1, cure.Case);
        update.Bind(2, cure.Run);
        update.Bind(3, (int)reason);
        update.Bind(4, valueDate);
        update.Execute();
        Statement ofCase = session.Prepare(UpdateCase);
        ofCase.Bind(1, cure.Case);
        ofCase.Bind(2, valueDate);
        ofCase.Execute();
    }

    private readonly record struct StoredCure(long Case, long Run, int ClosedOn, long PastDue, long TotalDue, int Position, CureReason Reason, int ValueDate);
}
