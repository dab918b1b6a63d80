using System.Globalization;
using Collections.Persistence.Providers.Sqlite.Reading;

namespace Collections.Server.Reports;

/// <summary>Cases by the version and the week of their entry, and how many of them were cured within thirty days: what a change of rules was worth.</summary>
internal static class EntryReport
{
    public const string Name = "entries";

    /// <summary>The version on which a case <c>c</c> was opened: the one that its first steps were of. Taken-on cases have no such step, and count under their own.</summary>
    public const string EntryVersion = """
        coalesce((SELECT nullif(j.version_id, 0) FROM journal j WHERE j.tenant_id = c.tenant_id AND j.run = c.opened_run AND j.case_id = c.id ORDER BY j.stage LIMIT 1), c.version_id)
        """;

    /// <summary>Within so many days of the entry a cure counts, so that weeks can be compared.</summary>
    public const int MeasuredDays = 30;

    private static readonly string Select = $"""
        SELECT s.name, v.version, c.opened_on, v.id <> c.version_id,
          (SELECT min(x.cured_on) FROM cure x WHERE x.tenant_id = c.tenant_id AND x.case_id = c.id AND x.reopened_run IS NULL AND x.reason = 0) FROM collection_case c
        JOIN strategy_version v ON v.tenant_id = c.tenant_id AND v.id = {EntryVersion}
        JOIN strategy s ON s.tenant_id = v.tenant_id AND s.number = v.strategy_number
        WHERE c.tenant_id = 1 AND c.opened_on >= ?1 AND c.opened_on < ?2
        """;

    /// <param name="reader">The database.</param>
    /// <param name="period">The months of the entries.</param>
    /// <param name="today">The last business date that was worked: entries of so many days before it are measured.</param>
    public static ReportTable Make(SqliteReader reader, ReportPeriod period, DateOnly today)
    {
        var weeks = new SortedDictionary<(string Strategy, int Version, DateOnly Week), Entered>();
        var select = reader.Prepare(Select);
        period.BindTo(select);
        while (select.Step())
        {
            var opened = DateOnly.FromDayNumber(select.ColumnInt(2));
            var key = (select.Text(0)!, select.ColumnInt(1), opened.AddDays(-(((int)opened.DayOfWeek + 6) % 7)));
            if (!weeks.TryGetValue(key, out var week)) weeks.Add(key, week = new Entered());
            week.Cases++;
            if (select.ColumnLong(3) != 0) week.Moved++;
            if (opened.AddDays(MeasuredDays) > today) continue;
            week.Measured++;
            if (!select.IsNull(4) && select.ColumnInt(4) <= opened.DayNumber + MeasuredDays) week.Cured++;
        }
        select.Reset();
        return new ReportTable(
            Name,
            "Cases by strategy, the version on which they were opened and the week (its Monday) in which that was, wherever they were moved afterwards: moved = how many of them have come to another version since. Measured = opened at least 30 days before the last night; cured = of these, cured by cash within 30 days; cure rate = cured ÷ measured.",
            [
                new("strategy", ReportValue.Text), new("version", ReportValue.Number), new("week", ReportValue.Text), new("cases", ReportValue.Number), new("moved", ReportValue.Number),
                new("measured", ReportValue.Number), new("cured", ReportValue.Number), new("cure rate", ReportValue.Share),
            ],
            [.. weeks.Select(week => (IReadOnlyList<object?>)[
                week.Key.Strategy, (long)week.Key.Version, week.Key.Week.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), week.Value.Cases, week.Value.Moved,
                week.Value.Measured, week.Value.Cured, Share.Of(week.Value.Cured, week.Value.Measured),
            ])]);
    }

    private sealed class Entered
    {
        public long Cases { get; set; }

        public long Moved { get; set; }

        public long Measured { get; set; }

        public long Cured { get; set; }
    }
}
