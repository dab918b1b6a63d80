using Collections.Persistence.Providers.Sqlite.Reading;

namespace Collections.Server.Reports;

/// <summary>The funnel of promises, month by month.</summary>
internal static class PromiseReport
{
    public const string Name = "promises";

    private const string SelectMade = """
        SELECT r.business_date, s.name, count(*) FROM task t
        JOIN strategy s ON s.tenant_id = t.tenant_id AND s.number = (t.case_id >> 11) & 4095
        JOIN run r ON r.tenant_id = t.tenant_id AND r.number = t.run
        WHERE t.tenant_id = 1 AND t.outcome IS NOT NULL AND lower(t.outcome) LIKE 'promise%' AND r.business_date >= ?1 AND r.business_date < ?2 GROUP BY 1, 2
        """;

    private const string SelectTold = """
        SELECT r.business_date, i.name, count(*) FROM inbox i JOIN run r ON r.tenant_id = i.tenant_id AND r.number = i.applied_run
        WHERE i.tenant_id = 1 AND i.state = 1 AND i.name IN ('promise kept', 'promise broken', 'promise cancelled') AND r.business_date >= ?1 AND r.business_date < ?2 GROUP BY 1, 2
        """;

    public static ReportTable Make(SqliteReader reader, ReportPeriod period)
    {
        var months = new SortedDictionary<int, (long Made, long Kept, long Broken, long Cancelled)>();
        Read(reader, SelectMade, period, (month, _, count) => months[month] = months.GetValueOrDefault(month) with { Made = months.GetValueOrDefault(month).Made + count });
        Read(reader, SelectTold, period, (month, name, count) =>
        {
            var sum = months.GetValueOrDefault(month);
            months[month] = name switch
            {
                "promise kept" => sum with { Kept = sum.Kept + count },
                "promise broken" => sum with { Broken = sum.Broken + count },
                _ => sum with { Cancelled = sum.Cancelled + count },
            };
        });
        return new ReportTable(
            Name,
            "Promises by month: made = tasks of the month's nights that ended with an outcome that begins with 'promise'; kept, broken and cancelled = what the cases were told in the month. Kept rate = kept ÷ (kept + broken): promises that are still open are in neither.",
            [
                new("month", ReportValue.Text), new("made", ReportValue.Number), new("kept", ReportValue.Number), new("broken", ReportValue.Number), new("cancelled", ReportValue.Number), new("kept rate", ReportValue.Share),
            ],
            [.. months.Select(month => (IReadOnlyList<object?>)[
                ReportPeriod.Word(month.Key), month.Value.Made, month.Value.Kept, month.Value.Broken, month.Value.Cancelled, Share.Of(month.Value.Kept, month.Value.Kept + month.Value.Broken),
            ])]);
    }

    private static void Read(SqliteReader reader, string sql, ReportPeriod period, Action<int, string, long> add)
    {
        var select = reader.Prepare(sql);
        select.Bind(1, ReportPeriod.FirstDay(period.From).DayNumber);
        select.Bind(2, ReportPeriod.FirstDay(period.To + 1).DayNumber);
        while (select.Step()) add(ReportPeriod.MonthOf(DateOnly.FromDayNumber(select.ColumnInt(0))), select.Text(1)!, select.ColumnLong(2));
        select.Reset();
    }
}
