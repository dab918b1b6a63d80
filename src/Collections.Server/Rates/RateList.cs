using System.Globalization;
using Collections.Domain.Rates;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Reading;
using Collections.Server.Web;

namespace Collections.Server.Rates;

/// <summary>The rates that files have said, the latest date first.</summary>
internal sealed class RateList(SqliteDatabase database)
{
    private const string From = "FROM rate r JOIN feed f ON f.tenant_id = 1 AND f.number = r.feed WHERE r.tenant_id = 1 AND (?1 IS NULL OR r.unit = ?1)";

    private const string Select = $"""
        SELECT r.unit, r.date, r.value, r.home, r.source, r.feed, f.started_at,
          NOT EXISTS (SELECT 1 FROM rate n WHERE n.tenant_id = 1 AND n.portfolio_id = r.portfolio_id AND n.unit = r.unit AND n.date = r.date AND n.feed > r.feed)
        {From} ORDER BY r.date DESC, r.unit, r.feed DESC LIMIT ?2 OFFSET ?3
        """;

    /// <summary>A page of the rates of a unit; of all where it is null.</summary>
    public Page<RateRow> Find(string? unit, PageOf page)
    {
        using var reader = database.OpenReader();
        var count = reader.Prepare($"SELECT count(*) {From}");
        count.BindText(1, unit);
        var total = count.Scalar();
        var select = reader.Prepare(Select);
        select.BindText(1, unit);
        select.Bind(2, page.Size);
        select.Bind(3, page.Skip);
        var rows = new List<RateRow>();
        while (select.Step()) rows.Add(Row(select));
        select.Reset();
        return new Page<RateRow>(rows, total);
    }

    private static RateRow Row(Statement row) => new(
        row.Text(0)!, DateOnly.FromDayNumber(row.ColumnInt(1)), ((decimal)row.ColumnLong(2) / DatedRate.One).ToString("0.00######", CultureInfo.InvariantCulture), row.Text(3)!, row.Text(4)!, row.ColumnLong(5),
        DateTimeOffset.UnixEpoch.AddTicks(row.ColumnLong(6) * TimeSpan.TicksPerMicrosecond), row.ColumnLong(7) == 1);
}
