using System.Globalization;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Reading;
using Collections.Persistence.Runs;

namespace Collections.Server.Reports;

/// <summary>Where the cases of each strategy stood at the end of each night, in the strategy's own words: the word and not the step is what versions have in common.</summary>
internal static class SituationReport
{
    public const string Name = "situations";

    // The last night of a date counts, as a correction does again what the night before it did.
    private static readonly string Select = $"""
        SELECT r.business_date, json_extract(x.value, '$.strategy'), json_extract(x.value, '$.situation'), json_extract(x.value, '$.currency'), json_extract(x.value, '$.cases'),
          CAST(round(json_extract(x.value, '$.amount') * 100) AS INTEGER)
        FROM run r, json_each(r.report, '$.situations') x
        WHERE r.tenant_id = 1 AND r.state = {(int)RunState.Finished} AND r.business_date >= ?1 AND r.business_date < ?2 AND r.number IN (
          SELECT max(number) FROM run WHERE tenant_id = 1 AND state = {(int)RunState.Finished} AND kind IN ({(int)RunKind.Nightly}, {(int)RunKind.Correction}) GROUP BY portfolio_id, business_date)
        ORDER BY r.business_date, 2, 3, 4
        """;

    public static ReportTable Make(SqliteReader reader, ReportPeriod period)
    {
        var rows = new List<IReadOnlyList<object?>>();
        var select = reader.Prepare(Select);
        period.BindTo(select);
        while (select.Step())
        {
            rows.Add([
                DateOnly.FromDayNumber(select.ColumnInt(0)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), select.Text(1), select.Text(2), select.Text(3),
                select.ColumnLong(4), select.ColumnLong(5),
            ]);
        }
        select.Reset();
        return new ReportTable(
            Name,
            "Open cases at the end of each night by strategy and situation, the word that a strategy gives to its steps (empty: a step without one). Amount = total due of the accounts at which the cases stand, by currency. Versions of a strategy count together; strategies that name no situations are left out.",
            [
                new("date", ReportValue.Text), new("strategy", ReportValue.Text), new("situation", ReportValue.Text), new("currency", ReportValue.Text),
                new("cases", ReportValue.Number), new("amount", ReportValue.Money),
            ],
            rows);
    }
}
