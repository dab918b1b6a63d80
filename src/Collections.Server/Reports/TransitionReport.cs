using System.Globalization;
using Collections.Persistence.Providers.Sqlite.Reading;

namespace Collections.Server.Reports;

/// <summary>The transition matrix of each month: what its files moved from bucket to bucket.</summary>
internal static class TransitionReport
{
    public const string Name = "transitions";

    private const string Select = """
        SELECT f.position, t.company, t.product, t.currency, t.bucket_from, t.bucket_to, sum(t.accounts), sum(t.amount_before), sum(t.amount)
        FROM feed f JOIN transition t ON t.tenant_id = f.tenant_id AND t.feed = f.number
        WHERE f.tenant_id = 1 AND f.position >= ?1 AND f.position < ?2 GROUP BY 1, 2, 3, 4, 5, 6 ORDER BY 1
        """;

    public static ReportTable Make(SqliteReader reader, ReportWords words, ReportPeriod period)
    {
        var select = reader.Prepare(Select);
        period.BindTo(select);
        var rows = new List<IReadOnlyList<object?>>();
        while (select.Step())
        {
            rows.Add([
                DateOnly.FromDayNumber(select.ColumnInt(0)).ToString("O", CultureInfo.InvariantCulture), words.Of(select.ColumnLong(1)), words.Of(select.ColumnLong(2)), words.Of(select.ColumnLong(3)),
                words.Bucket(select.ColumnInt(4)), words.Bucket(select.ColumnInt(5)), select.ColumnLong(6), select.ColumnLong(7), select.ColumnLong(8),
            ]);
        }
        select.Reset();
        return new ReportTable(
            Name,
            "Accounts that a file moved from one bucket of days past due to another, by the position date of the file; outside = not in the portfolio. Amounts are total due before and after. An account that stays in its bucket is not listed unless its amount changed.",
            [
                new("position", ReportValue.Text), new("company", ReportValue.Text), new("product", ReportValue.Text), new("currency", ReportValue.Text),
                new("from", ReportValue.Text), new("to", ReportValue.Text), new("accounts", ReportValue.Number), new("total due before", ReportValue.Money), new("total due", ReportValue.Money),
            ],
            rows);
    }
}
