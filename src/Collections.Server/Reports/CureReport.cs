using Collections.Domain.Cases;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Reading;

namespace Collections.Server.Reports;

/// <summary>Cases that were settled, month by month and by what.</summary>
internal static class CureReport
{
    public const string Name = "cures";

    private const string SelectCures = """
        SELECT s.name, x.cured_on, x.reason, x.reopened_on IS NOT NULL, count(*) FROM cure x
        JOIN collection_case c ON c.tenant_id = x.tenant_id AND c.id = x.case_id
        JOIN strategy s ON s.tenant_id = x.tenant_id AND s.number = (x.case_id >> 11) & 4095
        WHERE x.tenant_id = 1 AND x.cured_on >= ?1 AND x.cured_on < ?2 GROUP BY 1, 2, 3, 4
        """;

    private const string SelectOpen = """
        SELECT s.name, count(*) FROM collection_case c JOIN strategy s ON s.tenant_id = c.tenant_id AND s.number = (c.id >> 11) & 4095
        WHERE c.tenant_id = 1 AND c.opened_on < ?2 AND (c.closed_on IS NULL OR c.closed_on >= ?1) GROUP BY 1
        """;

    public static ReportTable Make(SqliteReader reader, ReportPeriod period)
    {
        var rows = new List<IReadOnlyList<object?>>();
        for (var month = period.From; month <= period.To; month++)
        {
            var cures = Cures(reader, month);
            foreach (var (strategy, open) in Open(reader, month))
            {
                long Of(CureReason reason) => cures.GetValueOrDefault((strategy, (int)reason));
                rows.Add([
                    ReportPeriod.Word(month), strategy, open, Of(CureReason.Cash), Of(CureReason.ReAged), Of(CureReason.Adjusted), Of(CureReason.Refinanced), Of(CureReason.WrittenOff),
                    cures.GetValueOrDefault((strategy, Reopened)), Share.Of(Of(CureReason.Cash), open),
                ]);
            }
        }
        return new ReportTable(
            Name,
            "Cases that were settled, by month and strategy: cash = booked payments explain it; re-aged = due dates were moved; adjusted = a credit without a payment; refinanced and written off as the core system says. Cases that a reversal opened again count in none of them, in the month of their cure too, but under reopened. Worked = cases that were open on some day of the month. Cure rate = cash ÷ worked: nothing else is a cure.",
            [
                new("month", ReportValue.Text), new("strategy", ReportValue.Text), new("worked", ReportValue.Number), new("cash", ReportValue.Number), new("re-aged", ReportValue.Number),
                new("adjusted", ReportValue.Number), new("refinanced", ReportValue.Number), new("written off", ReportValue.Number), new("reopened", ReportValue.Number), new("cure rate", ReportValue.Share),
            ],
            rows);
    }

    /// <summary>Stands among the reasons for those that were opened again.</summary>
    private const int Reopened = -1;

    private static Dictionary<(string Strategy, int Reason), long> Cures(SqliteReader reader, int month)
    {
        var select = reader.Prepare(SelectCures);
        new ReportPeriod(month, month).BindTo(select);
        var cures = new Dictionary<(string, int), long>();
        while (select.Step())
        {
            var key = (select.Text(0)!, select.ColumnLong(3) != 0 ? Reopened : select.ColumnInt(2));
            cures[key] = cures.GetValueOrDefault(key) + select.ColumnLong(4);
        }
        select.Reset();
        return cures;
    }

    private static SortedDictionary<string, long> Open(SqliteReader reader, int month)
    {
        var select = reader.Prepare(SelectOpen);
        new ReportPeriod(month, month).BindTo(select);
        var open = new SortedDictionary<string, long>(StringComparer.Ordinal);
        while (select.Step()) open.Add(select.Text(0)!, select.ColumnLong(1));
        select.Reset();
        return open;
    }
}
