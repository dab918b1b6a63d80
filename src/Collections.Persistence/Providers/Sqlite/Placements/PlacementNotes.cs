using Collections.Domain.Accounts;
using Collections.Domain.Cases;
using Collections.Domain.Holds;
using Collections.Domain.Novelties;
using Collections.Persistence.Placements;
using Collections.Persistence.Providers.Sqlite.Runs;
using Collections.Persistence.Providers.Sqlite.Writing;

namespace Collections.Persistence.Providers.Sqlite.Placements;

/// <summary>
/// What follows for firms from the files that a run has told: accounts of placed customers that have fallen behind go to the firm of
/// the customer with the same term, and payments on what it has are noted for its file and its statement. The same run again adds
/// nothing.
/// </summary>
public static class PlacementNotes
{
    private const int DaysAfterTail = 31;

    private const string Exists = $"SELECT EXISTS (SELECT 1 FROM placement WHERE tenant_id = {Tenant.Key})";

    // Of several placements of the customer an account follows the first by strategy and account: ids depend on the order in which accounts came.
    private static readonly string _addAccounts = $"""
        INSERT INTO placed_account(tenant_id, case_id, seq, account_id, from_date, run, told)
        SELECT {Tenant.Key}, case_id, seq, id, ?2, ?1, told FROM (
        SELECT p.case_id, p.seq, a.id, CASE WHEN p.from_date = ?2 AND b.state < {(int)BatchState.Released} THEN 0 END AS told,
          min(printf('%04d ', (p.case_id >> 11) & 4095) || CASE c.level WHEN {(int)CaseLevel.Account} THEN h.reference ELSE coalesce(d.text, '') || '/' || coalesce(y.text, '') END)
        FROM placement p
        JOIN collection_case c ON c.tenant_id = p.tenant_id AND c.id = p.case_id
        JOIN placement_batch b ON b.tenant_id = p.tenant_id AND b.number = p.batch
        JOIN account h ON h.tenant_id = p.tenant_id AND h.id = p.case_id >> {CaseId.SubjectShift}
        LEFT JOIN text_code d ON d.tenant_id = p.tenant_id AND d.code = h.f_product LEFT JOIN text_code y ON y.tenant_id = p.tenant_id AND y.code = h.f_currency
        JOIN account a ON a.tenant_id = p.tenant_id AND a.id >= h.id & ~{AccountId.MaxOrdinal} AND a.id <= h.id | {AccountId.MaxOrdinal} AND a.f_company IS h.f_company
          AND a.f_days_past_due > 0 AND a.f_past_due > 0 AND coalesce(a.hold_reason, 0) & {(int)HoldReasons.Absent} = 0
        WHERE p.tenant_id = {Tenant.Key} AND p.to_date IS NULL AND NOT EXISTS (
          SELECT 1 FROM placed_account x JOIN placement q ON q.tenant_id = x.tenant_id AND q.case_id = x.case_id AND q.seq = x.seq AND q.to_date IS NULL
          WHERE x.tenant_id = {Tenant.Key} AND x.account_id = a.id)
        GROUP BY a.id)
        """;

    // A payment belongs to the last placement of its account that had begun by its value date; what takes it back to where it was noted.
    private static readonly string _addPayments = $"""
        INSERT INTO placed_payment(tenant_id, payment_id, line, case_id, seq, account_id, value_date, amount, run, noted_on)
        SELECT {Tenant.Key}, payment_id, line, case_id, seq, account_id, value_date, amount, ?1, ?2 FROM (
        SELECT g.payment_id, g.line, x.case_id, x.seq, m.account_id, m.value_date, g.amount, min((x.case_id >> 11) & 4095) FROM (
          SELECT m.id, m.account_id, coalesce((SELECT n.value_date FROM placed_payment n WHERE n.tenant_id = {Tenant.Key} AND n.payment_id = m.id ORDER BY n.line LIMIT 1), m.value_date) AS value_date
          FROM (SELECT DISTINCT account_id FROM novelty WHERE tenant_id = {Tenant.Key} AND feed > ?3 AND kind & {(int)(NoveltyKinds.PaymentPosted | NoveltyKinds.PaymentReversed)} <> 0) v
          CROSS JOIN payment m ON m.tenant_id = {Tenant.Key} AND m.account_id = v.account_id) m
        JOIN posting g ON g.tenant_id = {Tenant.Key} AND g.payment_id = m.id
        JOIN placed_account x ON x.tenant_id = {Tenant.Key} AND x.account_id = m.account_id AND x.from_date = (
          SELECT max(y.from_date) FROM placed_account y WHERE y.tenant_id = {Tenant.Key} AND y.account_id = m.account_id AND y.from_date <= m.value_date)
        JOIN placement p ON p.tenant_id = {Tenant.Key} AND p.case_id = x.case_id AND p.seq = x.seq
        WHERE (p.to_date IS NULL OR m.value_date <= p.to_date + p.tail_days + {DaysAfterTail})
          AND NOT EXISTS (SELECT 1 FROM placed_payment n WHERE n.tenant_id = {Tenant.Key} AND n.payment_id = g.payment_id AND n.line = g.line)
        GROUP BY g.payment_id, g.line)
        """;

    private static readonly string _selectToldBefore = $"SELECT coalesce(max(u.last_feed), 0) FROM run u WHERE u.tenant_id = {Tenant.Key} AND u.number < ?1 AND {RunScope.TellsNews("u.")}";

    /// <summary>Adds what is new; within a write under the fence of the run.</summary>
    /// <param name="session">The write.</param>
    /// <param name="run">The run.</param>
    /// <param name="date">Its business date.</param>
    public static void Add(WriteSession session, long run, DateOnly date)
    {
        ArgumentNullException.ThrowIfNull(session);
        if (session.Scalar(Exists) == 0)
            return;
        Statement told = session.Prepare(_selectToldBefore);
        told.Bind(1, run);
        long before = told.Scalar();
        foreach (string sql in (ReadOnlySpan<string>)[_addAccounts, _addPayments])
        {
            Statement add = session.Prepare(sql);
            add.Bind(1, run);
            add.Bind(2, date.DayNumber);
            if (sql == _addPayments)
                add.Bind(3, before);
            add.Execute();
        }
    }
}
