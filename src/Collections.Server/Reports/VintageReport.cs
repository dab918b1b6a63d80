using Collections.Persistence.Providers.Sqlite.Reading;

namespace Collections.Server.Reports;

/// <summary>Cases by the month in which they were opened, and how they ended month by month.</summary>
internal static class VintageReport
{
    public const string Name = "vintages";

    private static readonly string Select = $"""
        SELECT s.name, v.version, c.opened_on, c.closed_on,
          EXISTS (SELECT 1 FROM cure x WHERE x.tenant_id = c.tenant_id AND x.case_id = c.id AND x.reopened_run IS NULL AND x.reason = 0), v.id <> c.version_id FROM collection_case c
        JOIN strategy_version v ON v.tenant_id = c.tenant_id AND v.id = {EntryReport.EntryVersion}
        JOIN strategy s ON s.tenant_id = v.tenant_id AND s.number = v.strategy_number
        WHERE c.tenant_id = 1 AND c.opened_on >= ?1 AND c.opened_on < ?2
        """;

    public static ReportTable Make(SqliteReader reader, ReportPeriod period)
    {
        var cells = new SortedDictionary<(string Strategy, int Version, int Opened), Vintage>();
        var select = reader.Prepare(Select);
        period.BindTo(select);
        while (select.Step())
        {
            var opened = ReportPeriod.MonthOf(DateOnly.FromDayNumber(select.ColumnInt(2)));
            if (!cells.TryGetValue((select.Text(0)!, select.ColumnInt(1), opened), out var vintage)) cells.Add((select.Text(0)!, select.ColumnInt(1), opened), vintage = new Vintage());
            vintage.Cases++;
            if (select.ColumnLong(5) != 0) vintage.Moved++;
            if (select.IsNull(3)) continue;
            var ended = ReportPeriod.MonthOf(DateOnly.FromDayNumber(select.ColumnInt(3))) - opened;
            var ends = select.ColumnLong(4) != 0 ? vintage.Cured : vintage.Ended;
            ends[ended] = ends.GetValueOrDefault(ended) + 1;
        }
        select.Reset();
        return new ReportTable(
            Name,
            "Cases by strategy, the version on which they were opened and the month in which that was (entry vintage), wherever they were moved afterwards: moved = how many of them have come to another version since. Months on book 0 is the month of the entry. Cured = cases cured by cash up to the end of that month, other ends likewise; shares are of all cases of the vintage, and never fall from one month to the next.",
            [
                new("strategy", ReportValue.Text), new("version", ReportValue.Number), new("opened", ReportValue.Text), new("months on book", ReportValue.Number),
                new("cases", ReportValue.Number), new("moved", ReportValue.Number), new("cured", ReportValue.Number), new("other ends", ReportValue.Number), new("cured, share", ReportValue.Share), new("open, share", ReportValue.Share),
            ],
            [.. cells.SelectMany(cell => Rows(cell.Key, cell.Value, period.To))]);
    }

    private static IEnumerable<IReadOnlyList<object?>> Rows((string Strategy, int Version, int Opened) key, Vintage vintage, int last)
    {
        var (cured, ended) = (0L, 0L);
        for (var month = 0; key.Opened + month <= last; month++)
        {
            cured += vintage.Cured.GetValueOrDefault(month);
            ended += vintage.Ended.GetValueOrDefault(month);
            yield return [
                key.Strategy, (long)key.Version, ReportPeriod.Word(key.Opened), (long)month, vintage.Cases, vintage.Moved, cured, ended,
                Share.Of(cured, vintage.Cases), Share.Of(vintage.Cases - cured - ended, vintage.Cases),
            ];
        }
    }

    private sealed class Vintage
    {
        public long Cases { get; set; }

        public long Moved { get; set; }

        public Dictionary<int, long> Cured { get; } = [];

        public Dictionary<int, long> Ended { get; } = [];
    }
}
