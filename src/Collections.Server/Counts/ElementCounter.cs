using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Reading;
using Collections.Persistence.Runs;
using Collections.Server.Web;

namespace Collections.Server.Counts;

/// <summary>Reads the numbers of the canvas: roll-ups of runs, and where cases stand.</summary>
internal sealed class ElementCounter(SqliteDatabase database, StandingCounter standing)
{
    private static readonly string SelectLast = $"""
        SELECT coalesce(max(business_date), -1) FROM run WHERE tenant_id = 1 AND kind NOT IN ({(int)RunKind.Intraday}, {(int)RunKind.Migration}) AND state = {(int)RunState.Finished}
        """;

    private const string SelectDates = "SELECT min(business_date), max(business_date) FROM run WHERE tenant_id = 1 AND business_date BETWEEN ?1 AND ?2";

    private const string SelectPassed = """
        SELECT o.element, sum(o.cases), sum(o.amount) FROM run r CROSS JOIN rollup o ON o.tenant_id = r.tenant_id AND o.run = r.number AND o.version_id = ?3
        WHERE r.tenant_id = 1 AND r.business_date BETWEEN ?1 AND ?2 GROUP BY o.element
        """;

    /// <summary>The counts of a version between two business dates, both included; of the last night where neither is given. Null where there is no such version.</summary>
    public ElementCounts? Count(string strategy, int? version, DateOnly? from, DateOnly? to)
    {
        using var context = database.OpenContext();
        if (CountedVersion.Find(context, strategy, version) is not { } counted) return null;
        using var reader = database.OpenReader();
        var (first, last) = Range(reader, from, to);
        var (begin, end) = Dates(reader, first, last);
        return new ElementCounts(strategy, counted.Number, begin, end, Passed(reader, counted, first, last), standing.Count(reader, counted));
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

    private static List<ElementCount> Passed(SqliteReader reader, CountedVersion counted, int first, int last)
    {
        var select = reader.Prepare(SelectPassed);
        select.Bind(1, first);
        select.Bind(2, last);
        select.Bind(3, counted.Id);
        var passed = new List<ElementCount>();
        while (select.Step())
        {
            if (counted.ElementOf(select.ColumnInt(0)) is { } id) passed.Add(new ElementCount(id, select.ColumnLong(1), MoneyText.Of(select.ColumnLong(2))));
        }
        select.Reset();
        return passed;
    }
}
