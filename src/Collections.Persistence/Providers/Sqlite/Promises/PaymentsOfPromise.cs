using Collections.Domain.Accounts;
using Collections.Domain.Cases;
using Collections.Domain.Rates;
using Collections.Persistence.Cases;
using Collections.Persistence.Money;

namespace Collections.Persistence.Providers.Sqlite.Promises;

/// <summary>What was booked for the accounts of a case, by value date.</summary>
/// <param name="prepare">Prepares a statement of the connection at hand.</param>
/// <param name="rates">By which payments are converted.</param>
internal sealed class PaymentsOfPromise(Func<string, Statement> prepare, RateBook rates)
{
    private const string Exists = $"SELECT EXISTS (SELECT 1 FROM payment WHERE tenant_id = {Tenant.Key})";

    // With ?5 = 1 only of those of the case's accounts that owe in its own currency.
    private static readonly string _booked = $"""
        FROM account s
        JOIN account a ON a.tenant_id = s.tenant_id AND a.id >= s.id & ~{AccountId.MaxOrdinal} AND a.id <= s.id | {AccountId.MaxOrdinal}
          AND {LevelSql.IsOfCase("?2", "a", "s")}
          AND (?5 = 0 OR a.f_currency IS s.f_currency)
        JOIN payment p ON p.tenant_id = a.tenant_id AND p.account_id = a.id AND p.state = {(int)PaymentState.Posted} AND p.value_date >= ?3 AND p.value_date <= ?4
        """;

    private static readonly string _byDate = $"""
        SELECT p.value_date, coalesce(t.text, ''), sum(p.amount) {_booked}
        LEFT JOIN text_code t ON t.tenant_id = p.tenant_id AND t.code = coalesce(p.currency, a.f_currency)
        WHERE s.tenant_id = {Tenant.Key} AND s.id = ?1 GROUP BY 1, 2 ORDER BY 1, 2
        """;

    private static readonly string _sum = $"""
        SELECT coalesce(sum(p.amount), 0) {_booked}
        WHERE s.tenant_id = {Tenant.Key} AND s.id = ?1 AND (p.currency IS NULL OR p.currency IS a.f_currency)
        """;

    private const string SelectUnit = $"""
        SELECT t.text FROM account a JOIN text_code t ON t.tenant_id = a.tenant_id AND t.code = a.f_currency WHERE a.tenant_id = {Tenant.Key} AND a.id = ?1
        """;

    private bool? _isAny;

    /// <summary>Whether payments are delivered at all: else nothing can be said.</summary>
    public bool AreKnown => _isAny ??= prepare(Exists).Scalar() == 1;

    /// <summary>
    /// What was booked for all accounts of a case, both dates included, each payment converted by the rates of its value date; the
    /// sum is exact and rounded once.
    /// </summary>
    /// <param name="subject">The account at which the case stands.</param>
    /// <param name="level">What the case works.</param>
    /// <param name="unit">In what; null for the account's currency.</param>
    /// <param name="from">First value date, as a day number.</param>
    /// <param name="until">Last value date.</param>
    public PaidInUnit InUnit(long subject, CaseLevel level, string? unit, int from, int until) => Read(subject, level, unit, (from, until), isOfOneCurrency: false);

    /// <summary>What was booked for those of the accounts of a case that owe in its own currency, in that currency, whatever it was paid in.</summary>
    /// <param name="subject">The account at which the case stands.</param>
    /// <param name="level">What the case works.</param>
    /// <param name="from">First value date, as a day number.</param>
    /// <param name="until">Last value date.</param>
    public PaidInUnit InOwnUnit(long subject, CaseLevel level, int from, int until) => Read(subject, level, null, (from, until), isOfOneCurrency: true);

    /// <summary>The sum of booked payments that were made in a case's currency, both dates included; in hundredths.</summary>
    /// <param name="subject">The account at which the case stands.</param>
    /// <param name="level">What the case works.</param>
    /// <param name="from">First value date, as a day number.</param>
    /// <param name="until">Last value date.</param>
    public long Sum(long subject, CaseLevel level, int from, int until) => Bound(_sum, subject, level, (from, until), isOfOneCurrency: true).Scalar();

    private PaidInUnit Read(long subject, CaseLevel level, string? unit, (int From, int Until) dates, bool isOfOneCurrency)
    {
        unit ??= UnitOf(subject);
        Statement select = Bound(_byDate, subject, level, dates, isOfOneCurrency);
        decimal sum = 0;
        string? missing = null;
        int? last = null;
        while (select.Step())
        {
            last = select.ColumnInt(0);
            (DateOnly date, string paidIn, long amount) = (DateOnly.FromDayNumber(select.ColumnInt(0)), select.Text(1)!, select.ColumnLong(2));
            if (paidIn.Length == 0)
                paidIn = unit;
            if (rates.Exact(amount, paidIn, unit, date) is { } exact)
                sum += exact;
            else
                missing ??= rates.Missing(paidIn, unit, date);
        }

        select.Reset();
        return new PaidInUnit(missing is null ? RateBook.Cents(sum) : null, missing, last);
    }

    private Statement Bound(string sql, long subject, CaseLevel level, (int From, int Until) dates, bool isOfOneCurrency)
    {
        Statement select = prepare(sql);
        select.Bind(1, subject);
        select.Bind(2, (int)level);
        select.Bind(3, dates.From);
        select.Bind(4, dates.Until);
        select.Bind(5, isOfOneCurrency ? 1 : 0);
        return select;
    }

    private string UnitOf(long subject)
    {
        Statement select = prepare(SelectUnit);
        select.Bind(1, subject);
        string unit = select.Step() ? select.Text(0)! : rates.Home ?? "";
        select.Reset();
        return unit;
    }
}

/// <summary>What was paid, in one unit.</summary>
/// <param name="Amount">In hundredths; null where a rate is missing.</param>
/// <param name="Missing">Which rate is missing, in a sentence; null where none is.</param>
/// <param name="LastOn">The last value date, as a day number; null where nothing was paid.</param>
internal readonly record struct PaidInUnit(long? Amount, string? Missing, int? LastOn);
