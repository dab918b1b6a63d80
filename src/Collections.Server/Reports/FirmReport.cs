using Collections.Domain.Payments;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Reading;

namespace Collections.Server.Reports;

/// <summary>What firms bring in of what they were given, at equal months on placement.</summary>
internal static class FirmReport
{
    public const string Name = "firms";

    private const string SelectPlaced = """
        SELECT f.text, p.from_date, coalesce(u.text, ''), p.to_date, p.amount FROM placement p
        JOIN text_code f ON f.tenant_id = p.tenant_id AND f.code = p.firm
        JOIN account a ON a.tenant_id = p.tenant_id AND a.id = p.case_id >> 23
        LEFT JOIN text_code u ON u.tenant_id = p.tenant_id AND u.code = a.f_currency
        WHERE p.tenant_id = 1 AND p.from_date >= ?1 AND p.from_date < ?2
        """;

    // A case of several accounts is paid on any of its customer's.
    private const string SelectPaid = """
        SELECT f.text, p.from_date, coalesce(u.text, ''), m.value_date, sum(m.amount) FROM placement p
        JOIN text_code f ON f.tenant_id = p.tenant_id AND f.code = p.firm
        JOIN collection_case c ON c.tenant_id = p.tenant_id AND c.id = p.case_id
        JOIN account a ON a.tenant_id = p.tenant_id AND a.id = p.case_id >> 23
        JOIN payment m ON m.tenant_id = p.tenant_id AND m.state = ?3 AND m.value_date >= p.from_date AND (p.to_date IS NULL OR m.value_date <= p.to_date)
          AND m.account_id >= CASE c.level WHEN 0 THEN p.case_id >> 23 ELSE (p.case_id >> 35) << 12 END
          AND m.account_id <= CASE c.level WHEN 0 THEN p.case_id >> 23 ELSE ((p.case_id >> 35) << 12) + 4095 END
          AND coalesce(m.currency, a.f_currency) IS a.f_currency
        LEFT JOIN text_code u ON u.tenant_id = p.tenant_id AND u.code = a.f_currency
        WHERE p.tenant_id = 1 AND p.from_date >= ?1 AND p.from_date < ?2 GROUP BY 1, 2, 3, 4
        """;

    public static ReportTable Make(SqliteReader reader, ReportPeriod period)
    {
        var cells = new SortedDictionary<(string Currency, string Firm, int Placed), Placed>();
        Placed Of(Statement row) => Get(cells, (row.Text(2)!, row.Text(0)!, Month(row, 1)));
        Read(Bound(reader, SelectPlaced, period), row =>
        {
            var placed = Of(row);
            placed.Cases++;
            placed.Amount += row.ColumnLong(4);
            if (!row.IsNull(3)) Add(placed.Returned, Month(row, 3) - Month(row, 1), 1);
        });
        var paid = Bound(reader, SelectPaid, period);
        paid.Bind(3, (int)PaymentState.Posted);
        Read(paid, row => Add(Of(row).Paid, Month(row, 3) - Month(row, 1), row.ColumnLong(4)));
        return new ReportTable(
            Name,
            "Placements by firm and the month in which the firm got them; months on placement 0 is that month, so that firms are compared at equal months. Amount = what the cases owed when they were placed; returned = cases that had left the firm by the end of that month, for whatever reason; recovered = posted payments on their accounts by value date from the placement to the end of that month, while the firm had them. Recovered, share = recovered ÷ amount.",
            [
                new("currency", ReportValue.Text), new("firm", ReportValue.Text), new("placed", ReportValue.Text), new("months on placement", ReportValue.Number),
                new("cases", ReportValue.Number), new("returned", ReportValue.Number), new("amount", ReportValue.Money), new("recovered", ReportValue.Money), new("recovered, share", ReportValue.Share),
            ],
            [.. cells.SelectMany(cell => Rows(cell.Key, cell.Value, period.To))]);
    }

    private static IEnumerable<IReadOnlyList<object?>> Rows((string Currency, string Firm, int Placed) key, Placed placed, int last)
    {
        var (returned, paid) = (0L, 0L);
        for (var month = 0; key.Placed + month <= last; month++)
        {
            returned += placed.Returned.GetValueOrDefault(month);
            paid += placed.Paid.GetValueOrDefault(month);
            yield return [key.Currency, key.Firm, ReportPeriod.Word(key.Placed), (long)month, placed.Cases, returned, placed.Amount, paid, Share.Of(paid, placed.Amount)];
        }
    }

    private static Statement Bound(SqliteReader reader, string sql, ReportPeriod period)
    {
        var select = reader.Prepare(sql);
        period.BindTo(select);
        return select;
    }

    private static void Read(Statement select, Action<Statement> take)
    {
        while (select.Step()) take(select);
        select.Reset();
    }

    private static Placed Get(SortedDictionary<(string, string, int), Placed> cells, (string, string, int) key)
    {
        if (!cells.TryGetValue(key, out var placed)) cells.Add(key, placed = new Placed());
        return placed;
    }

    private static void Add(Dictionary<int, long> months, int month, long more) => months[month] = months.GetValueOrDefault(month) + more;

    private static int Month(Statement row, int column) => ReportPeriod.MonthOf(DateOnly.FromDayNumber(row.ColumnInt(column)));

    private sealed class Placed
    {
        public long Cases { get; set; }

        public long Amount { get; set; }

        public Dictionary<int, long> Returned { get; } = [];

        public Dictionary<int, long> Paid { get; } = [];
    }
}
