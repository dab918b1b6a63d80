using Collections.Domain.Cases;
using Collections.Engine.Batches;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Reading;
using Collections.Persistence.Runs;
using Collections.Server.Web;

namespace Collections.Server.Counts;

/// <summary>
/// Reads the numbers of the canvas. Roll-ups are summed by the database; where cases stand is counted in one pass over
/// tokens and cases side by side, as grouping a million rows would sort them.
/// </summary>
internal sealed class ElementCounter(SqliteDatabase database)
{
    private static readonly string SelectLast = $"""
        SELECT coalesce(max(business_date), -1) FROM run WHERE tenant_id = 1 AND kind <> {(int)RunKind.Intraday} AND state = {(int)RunState.Finished}
        """;

    private const string SelectDates = "SELECT min(business_date), max(business_date) FROM run WHERE tenant_id = 1 AND business_date BETWEEN ?1 AND ?2";

    private const string SelectPassed = """
        SELECT o.element, sum(o.cases), sum(o.amount) FROM run r CROSS JOIN rollup o ON o.tenant_id = r.tenant_id AND o.run = r.number AND o.version_id = ?3
        WHERE r.tenant_id = 1 AND r.business_date BETWEEN ?1 AND ?2 GROUP BY o.element
        """;

    private static readonly string SelectCases = $"SELECT id FROM collection_case WHERE tenant_id = 1 AND version_id = ?1 AND state = {(int)Persistence.Cases.CaseState.Open} ORDER BY id";

    private static readonly string SelectTokens = $"""
        SELECT case_id, node FROM token WHERE tenant_id = 1 AND flow > {TokenTable.FlowOfListening} AND (case_id >> {CaseId.EpisodeBits}) & {CaseId.MaxStrategy} = ?1 ORDER BY case_id
        """;

    /// <summary>The counts of a version between two business dates, both included; of the last night where neither is given. Null where there is no such version.</summary>
    public ElementCounts? Count(string strategy, int? version, DateOnly? from, DateOnly? to)
    {
        using var context = database.OpenContext();
        if (CountedVersion.Find(context, strategy, version) is not { } counted) return null;
        using var reader = database.OpenReader();
        var (first, last) = Range(reader, from, to);
        var (begin, end) = Dates(reader, first, last);
        return new ElementCounts(strategy, counted.Number, begin, end, Passed(reader, counted, first, last), Standing(reader, counted));
    }

    private static (int First, int Last) Range(SqliteReader reader, DateOnly? from, DateOnly? to)
    {
        if (from is not null || to is not null) return (from?.DayNumber ?? 0, to?.DayNumber ?? int.MaxValue);
        var select = reader.Prepare(SelectLast);
        select.Step();
        var last = select.ColumnInt(0);
        select.Reset();
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

    private static List<StandingCount> Standing(SqliteReader reader, CountedVersion counted)
    {
        var cases = reader.Prepare(SelectCases);
        cases.Bind(1, counted.Id);
        var tokens = reader.Prepare(SelectTokens);
        tokens.Bind(1, counted.Strategy.Number);
        var sums = new SortedDictionary<int, long>();
        var nodes = new HashSet<int>();
        var isLeft = tokens.Step();
        while (isLeft && cases.Step())
        {
            var id = cases.ColumnLong(0);
            while (isLeft && tokens.ColumnLong(0) < id) isLeft = tokens.Step();
            nodes.Clear();
            for (; isLeft && tokens.ColumnLong(0) == id; isLeft = tokens.Step())
            {
                var node = tokens.ColumnInt(1);
                if (nodes.Add(node)) sums[node] = sums.GetValueOrDefault(node) + 1;
            }
        }
        cases.Reset();
        tokens.Reset();
        return [.. sums.Where(sum => counted.ElementOf(sum.Key) is not null).Select(sum => new StandingCount(counted.ElementOf(sum.Key)!, sum.Value))];
    }
}
