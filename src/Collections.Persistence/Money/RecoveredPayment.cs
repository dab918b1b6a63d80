using Collections.Domain.Accounts;
using Collections.Domain.Cases;
using Collections.Persistence.Cases;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Reading;

namespace Collections.Persistence.Money;

/// <summary>
/// A booked payment that a case recovered: its value date lies in the life of the case. What was taken back is none, so sums go
/// back with it. Where several cases work the account it is the one that governs: that which works the most accounts; then the
/// last.
/// </summary>
/// <param name="Case">Number of the case.</param>
/// <param name="ValueDate">The date on which the money counts.</param>
/// <param name="Amount">In hundredths of the currency.</param>
/// <param name="Currency">In which it was paid: that of the account where the payment names none; empty where unknown.</param>
/// <param name="Collector">Who held the case on the value date: the credit is theirs. Null where nobody did.</param>
public sealed record RecoveredPayment(long Case, DateOnly ValueDate, long Amount, string Currency, string? Collector)
{
    private static readonly string _select = $"""
        SELECT r.case_id, r.value_date, r.amount, coalesce(m.text, ''),
          (SELECT t.text FROM case_holder h JOIN text_code t ON t.tenant_id = h.tenant_id AND t.code = h.collector
           WHERE h.tenant_id = {Tenant.Key} AND h.case_id = r.case_id AND h.run = (
             SELECT max(l.run) FROM case_holder l WHERE l.tenant_id = {Tenant.Key} AND l.case_id = r.case_id AND l.from_on <= r.value_date))
        FROM (
          SELECT p.value_date, p.amount, p.id, coalesce(p.currency, a.f_currency) AS currency, (
            SELECT c.id FROM collection_case c JOIN account s ON s.tenant_id = c.tenant_id AND s.id = c.id >> {CaseId.SubjectShift}
            WHERE c.tenant_id = {Tenant.Key} AND c.id >= (p.account_id >> {AccountId.OrdinalBits}) << {CaseId.CustomerShift} AND c.id < ((p.account_id >> {AccountId.OrdinalBits}) + 1) << {CaseId.CustomerShift}
              AND c.opened_on <= p.value_date AND (c.closed_on IS NULL OR c.closed_on >= p.value_date)
              AND {LevelSql.IsOfCase("c.level", "a", "s")}
            ORDER BY CASE c.level WHEN {(int)CaseLevel.Customer} THEN 0 WHEN {(int)CaseLevel.Guarantors} THEN 1 WHEN {(int)CaseLevel.Family} THEN 2 ELSE 3 END, c.opened_run DESC, c.id DESC LIMIT 1) AS case_id
          FROM payment p JOIN account a ON a.tenant_id = p.tenant_id AND a.id = p.account_id
          WHERE p.tenant_id = {Tenant.Key} AND p.state = {(int)PaymentState.Posted} AND p.value_date >= ?1 AND p.value_date < ?2 AND p.account_id >= ?3 AND p.account_id < ?4) r
        LEFT JOIN text_code m ON m.tenant_id = {Tenant.Key} AND m.code = r.currency
        WHERE r.case_id IS NOT NULL ORDER BY r.value_date, r.case_id, r.id
        """;

    /// <summary>All whose value date lies in a time, in the order of their dates.</summary>
    /// <param name="reader">The database.</param>
    /// <param name="from">First value date.</param>
    /// <param name="until">The day after the last one.</param>
    public static IReadOnlyList<RecoveredPayment> Between(SqliteReader reader, DateOnly from, DateOnly until) => Read(reader, from.DayNumber, until.DayNumber, 0, long.MaxValue);

    /// <summary>Those of one case.</summary>
    public static IReadOnlyList<RecoveredPayment> Of(SqliteReader reader, long caseId) => [.. OfCustomer(reader, caseId >> CaseId.CustomerShift)[caseId]];

    /// <summary>Those of the cases of a customer, by case.</summary>
    public static ILookup<long, RecoveredPayment> OfCustomer(SqliteReader reader, long customer) =>
        Read(reader, 0, int.MaxValue, customer << AccountId.OrdinalBits, (customer + 1) << AccountId.OrdinalBits).ToLookup(payment => payment.Case);

    private static List<RecoveredPayment> Read(SqliteReader reader, int from, int until, long first, long next)
    {
        ArgumentNullException.ThrowIfNull(reader);
        Statement select = reader.Prepare(_select);
        select.Bind(1, from);
        select.Bind(2, until);
        select.Bind(3, first);
        select.Bind(4, next);
        var payments = new List<RecoveredPayment>();
        while (select.Step())
            payments.Add(new RecoveredPayment(select.ColumnLong(0), DateOnly.FromDayNumber(select.ColumnInt(1)), select.ColumnLong(2), select.Text(3)!, select.Text(4)));
        select.Reset();
        return payments;
    }
}
