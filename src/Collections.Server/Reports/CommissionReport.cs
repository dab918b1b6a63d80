using System.Globalization;
using Collections.Domain.Placements;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Reading;

namespace Collections.Server.Reports;

/// <summary>What firms earn, month by month and payment by payment, each with the reason why it earns something or nothing.</summary>
internal static class CommissionReport
{
    public const string Name = "commissions";

    private const string Total = "total";

    private const string SelectLines = """
        SELECT n.noted_on, f.text, a.reference, coalesce(k.reference, ''), coalesce(y.text, ''), n.value_date, n.amount, n.case_id, n.seq, p.rate, p.tail_days, p.action_days, p.to_date
        FROM placed_payment n
        JOIN placement p ON p.tenant_id = n.tenant_id AND p.case_id = n.case_id AND p.seq = n.seq
        JOIN text_code f ON f.tenant_id = p.tenant_id AND f.code = p.firm
        JOIN account a ON a.tenant_id = n.tenant_id AND a.id = n.account_id
        LEFT JOIN customer k ON k.tenant_id = n.tenant_id AND k.id = n.case_id >> 35
        LEFT JOIN text_code y ON y.tenant_id = a.tenant_id AND y.code = a.f_currency
        JOIN payment m ON m.tenant_id = n.tenant_id AND m.id = n.payment_id
        WHERE n.tenant_id = 1 AND n.noted_on >= ?1 AND n.noted_on < ?2 AND (?3 IS NULL OR f.text = ?3)
        ORDER BY n.noted_on, f.text, a.reference, n.value_date, m.reference, n.line
        """;

    private static readonly string SelectActions = $"""
        SELECT on_date FROM placement_event WHERE tenant_id = 1 AND case_id = ?1 AND seq = ?2 AND kind = {(int)PlacementEventKind.Action} ORDER BY on_date
        """;

    /// <param name="reader">The database.</param>
    /// <param name="period">The months.</param>
    /// <param name="firm">Whose statement; null for those of all firms.</param>
    public static ReportTable Make(SqliteReader reader, ReportPeriod period, string? firm) => new(
        Name,
        "What firms earn: a line for each payment on an account that a firm has, or had until lately, in the month of the night that noted it, so that the statement of a month that is over does not change by later payments. Commission = amount × rate, to the cent, where the value date is not before the firm's first recorded action, and not after the recall, or within its tail with an action not too long before. A reversal takes back what its payment gave. The last line of a firm and a currency is the total.",
        [
            new("month", ReportValue.Text), new("firm", ReportValue.Text), new("account", ReportValue.Text), new("customer", ReportValue.Text), new("currency", ReportValue.Text), new("value date", ReportValue.Text),
            new("noted on", ReportValue.Text), new("amount", ReportValue.Money), new("rate", ReportValue.Share), new("commission", ReportValue.Money), new("why", ReportValue.Text),
        ],
        [.. Lines(reader, period, firm)
            .GroupBy(line => (Month: ReportPeriod.MonthOf(line.NotedOn), line.Firm, line.Currency))
            .OrderBy(group => group.Key.Month).ThenBy(group => group.Key.Firm, StringComparer.Ordinal).ThenBy(group => group.Key.Currency, StringComparer.Ordinal)
            .SelectMany(group => group.OrderBy(line => line.Account, StringComparer.Ordinal).Select(Row).Append(Sum(group.Key.Month, group.Key.Firm, group.Key.Currency, [.. group])))]);

    private static IReadOnlyList<object?> Row(Line line) =>
    [
        ReportPeriod.Word(ReportPeriod.MonthOf(line.NotedOn)), line.Firm, line.Account, line.Customer, line.Currency, Iso(line.ValueDate), Iso(line.NotedOn), line.Amount,
        (decimal)line.Rule.Terms.Rate / PlacementTerms.WholeRate, line.Commission, line.Why,
    ];

    private static IReadOnlyList<object?> Sum(int month, string firm, string currency, IReadOnlyList<Line> lines) =>
        [ReportPeriod.Word(month), firm, Total, null, currency, null, null, lines.Sum(line => line.Amount), null, lines.Sum(line => line.Commission), null];

    private static List<Line> Lines(SqliteReader reader, ReportPeriod period, string? firm)
    {
        var rules = new Dictionary<(long, int), CommissionRule>();
        var lines = new List<Line>();
        var select = reader.Prepare(SelectLines);
        period.BindTo(select);
        select.BindText(3, firm);
        while (select.Step())
        {
            var placement = (select.ColumnLong(7), select.ColumnInt(8));
            if (!rules.TryGetValue(placement, out var rule))
            {
                var terms = PlacementTerms.None with { Rate = select.ColumnInt(9), TailDays = select.ColumnInt(10), ActionDays = select.ColumnInt(11) };
                rules.Add(placement, rule = new CommissionRule(terms, select.IsNull(12) ? null : DateOnly.FromDayNumber(select.ColumnInt(12)), Actions(reader, placement)));
            }
            lines.Add(new Line(
                DateOnly.FromDayNumber(select.ColumnInt(0)), select.Text(1)!, select.Text(2)!, select.Text(3)!, select.Text(4)!, DateOnly.FromDayNumber(select.ColumnInt(5)), select.ColumnLong(6), rule));
        }
        select.Reset();
        return lines;
    }

    private static List<DateOnly> Actions(SqliteReader reader, (long Case, int Seq) placement)
    {
        var select = reader.Prepare(SelectActions);
        select.Bind(1, placement.Case);
        select.Bind(2, placement.Seq);
        var dates = new List<DateOnly>();
        while (select.Step()) dates.Add(DateOnly.FromDayNumber(select.ColumnInt(0)));
        select.Reset();
        return dates;
    }

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private sealed record Line(DateOnly NotedOn, string Firm, string Account, string Customer, string Currency, DateOnly ValueDate, long Amount, CommissionRule Rule)
    {
        public long Commission => Rule.Of(ValueDate, Amount);

        public string Why => (Amount < 0 ? "reversal of a payment " : "") + CommissionReasonText.Of(Rule.Judge(ValueDate));
    }
}
