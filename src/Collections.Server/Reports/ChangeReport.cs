using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Reading;

namespace Collections.Server.Reports;

/// <summary>What was changed in how the portfolio is worked: versions of strategies and settings, with who answers for each.</summary>
internal static class ChangeReport
{
    public const string Name = "changes";

    // Instants are microseconds since 1970.
    private const string Versions = """
        SELECT date(v.published_at / 1000000, 'unixepoch'), s.name, v.version, coalesce(v.created_by, ''), coalesce(v.approved_by, ''), coalesce(v.published_by, ''), coalesce(v.comment, '') FROM strategy_version v
        JOIN strategy s ON s.tenant_id = v.tenant_id AND s.number = v.strategy_number
        WHERE v.tenant_id = 1 AND v.published_at >= ?1 AND v.published_at < ?2
        """;

    private const string Settings = """
        SELECT date(changed_at / 1000000, 'unixepoch'), name, revision, changed_by, reason FROM setting
        WHERE tenant_id = 1 AND changed_at >= ?1 AND changed_at < ?2
        """;

    public static ReportTable Make(SqliteReader reader, ReportPeriod period)
    {
        var rows = new List<IReadOnlyList<object?>>();
        Read(reader, Versions, period, row => rows.Add([row.Text(0), row.Text(1), "", row.ColumnLong(2), row.Text(3), row.Text(4), row.Text(5), row.Text(6)]));
        Read(reader, Settings, period, row => rows.Add([row.Text(0), "", row.Text(1), row.ColumnLong(2), row.Text(3), "", row.Text(3), row.Text(4)]));
        return new ReportTable(
            Name,
            "Versions of strategies by the day on which they were published, and settings by the day on which they were changed, in universal time: who drew or changed it, who approved it, who put it into force, and the reason given. Settings need no approval.",
            [
                new("date", ReportValue.Text), new("strategy", ReportValue.Text), new("setting", ReportValue.Text), new("version", ReportValue.Number), new("changed by", ReportValue.Text),
                new("approved by", ReportValue.Text), new("published by", ReportValue.Text), new("reason", ReportValue.Text),
            ],
            [.. rows.OrderBy(row => (string)row[0]!, StringComparer.Ordinal).ThenBy(row => (string)row[1]!, StringComparer.Ordinal).ThenBy(row => (string)row[2]!, StringComparer.Ordinal).ThenBy(row => (long)row[3]!)]);
    }

    private static void Read(SqliteReader reader, string sql, ReportPeriod period, Action<Statement> add)
    {
        var select = reader.Prepare(sql);
        select.Bind(1, Midnight(period.From));
        select.Bind(2, Midnight(period.To + 1));
        while (select.Step()) add(select);
        select.Reset();
    }

    private static long Midnight(int month) =>
        (long)(ReportPeriod.FirstDay(month).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc) - DateTime.UnixEpoch).TotalMicroseconds;
}
