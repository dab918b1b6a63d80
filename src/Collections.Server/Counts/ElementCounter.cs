using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Reading;
using Collections.Persistence.Runs;
using Collections.Server.Web;

namespace Collections.Server.Counts;

/// <summary>Reads the numbers of the canvas: roll-ups of runs, and where cases stand.</summary>
internal sealed class ElementCounter(SqliteDatabase database, StandingCounter standing)
{
    private static readonly string SelectLast = $"""
        SELECT coalesce(max(business_date), -1) FROM run WHERE tenant_id = 1 AND kind NOT IN ({(int)RunKind.Intraday}, {(int)RunKind.Migration}, {(int)RunKind.Withdrawal}, {(int)RunKind.TakeOn}) AND state = {(int)RunState.Finished}
        """;

    private const string SelectDates = "SELECT min(business_date), max(business_date) FROM run WHERE tenant_id = 1 AND business_date BETWEEN ?1 AND ?2";

    private const string OfDates = """
        FROM run r CROSS JOIN rollup o ON o.tenant_id = r.tenant_id AND o.run = r.number AND o.version_id = ?3
        WHERE r.tenant_id = 1 AND r.business_date BETWEEN ?1 AND ?2
        """;

    private static readonly string SelectPassed = $"""
        SELECT o.element, sum(o.cases), sum(o.amount) {OfDates} AND ?4 IN (o.segment, {CountScope.Any}) AND ?5 IN (o.band, {CountScope.Any}) GROUP BY o.element
        """;

    private const string SelectSegments = $"SELECT text FROM text_code WHERE tenant_id = 1 AND code IN (SELECT o.segment {OfDates}) ORDER BY text";

    private const string SelectCode = "SELECT code FROM text_code WHERE tenant_id = 1 AND text = ?1";

    /// <summary>The counts of a version that a filter takes. Null where there is no such version.</summary>
    public ElementCounts? Count(string strategy, int? version, CountFilter filter)
    {
        using var context = database.OpenContext();
        if (CountedVersion.Find(context, strategy, version) is not { } counted) return null;
        using var reader = database.OpenReader();
        var (first, last) = Range(reader, filter.From, filter.To);
        var (begin, end) = Dates(reader, first, last);
        var scope = new CountScope(filter.Segment is { } segment ? CodeOf(reader, segment) : CountScope.Any, filter.Band ?? CountScope.Any);
        return new ElementCounts(
            strategy, counted.Number, begin, end, Passed(reader, counted, first, last, scope), standing.Count(reader, counted, scope),
            Segments(reader, counted, first, last), [.. AmountBands.Bounds.Select(MoneyText.Of)]);
    }

    private static int CodeOf(SqliteReader reader, string segment)
    {
        var select = reader.Prepare(SelectCode);
        select.BindText(1, segment);
        var code = select.Step() ? select.ColumnInt(0) : CountScope.Unknown;
        select.Reset();
        return code;
    }

    private static (int First, int Last) Range(SqliteReader reader, DateOnly? from, DateOnly? to)
    {
        if (from is not null || to is not null) return (from?.DayNumber ?? 0, to?.DayNumber ?? int.MaxValue);
        var last = (int)reader.Scalar(SelectLast);
        return (last, last);
    }

    private static (DateOnly?, DateOnly?) Dates(SqliteReader reader, int first, int last)
    {
        var select = reader.Prepare(SelectDates);
        select.Bind(1, first);
        select.Bind(2, last);
        select.Step();
        (DateOnly?, DateOnly?) dates = select.IsNull(0) ? (null, null) : (DateOnly.FromDayNumber(select.ColumnInt(0)), DateOnly.FromDayNumber(select.ColumnInt(1)));
        select.Reset();
        return dates;
    }

    private static List<ElementCount> Passed(SqliteReader reader, CountedVersion counted, int first, int last, CountScope scope)
    {
        var select = Bound(reader, SelectPassed, counted, first, last);
        select.Bind(4, scope.Segment);
        select.Bind(5, scope.Band);
        var passed = new List<ElementCount>();
        while (select.Step())
        {
            if (counted.ElementOf(select.ColumnInt(0)) is { } id) passed.Add(new ElementCount(id, select.ColumnLong(1), MoneyText.Of(select.ColumnLong(2))));
        }
        select.Reset();
        return passed;
    }

    private static List<string> Segments(SqliteReader reader, CountedVersion counted, int first, int last)
    {
        var select = Bound(reader, SelectSegments, counted, first, last);
        var segments = new List<string>();
        while (select.Step()) segments.Add(select.Text(0)!);
        select.Reset();
        return segments;
    }

    private static Statement Bound(SqliteReader reader, string sql, CountedVersion counted, int first, int last)
    {
        var select = reader.Prepare(sql);
        select.Bind(1, first);
        select.Bind(2, last);
        select.Bind(3, counted.Id);
        return select;
    }
}
