using Collections.Persistence.Providers.Sqlite.Reading;

namespace Collections.Persistence.Providers.Sqlite.Runs;

/// <summary>What is read of subjects beside their facts.</summary>
internal static class SubjectScan
{
    /// <summary>The accounts of a portfolio from an id (inclusive) to another (exclusive), ascending.</summary>
    public static IEnumerable<long> All(SqliteReader reader, long portfolio, long from, long to)
    {
        Statement select = reader.Prepare($"SELECT id FROM account WHERE tenant_id = {Tenant.Key} AND id >= ?2 AND id < ?3 AND portfolio_id = ?1 ORDER BY id");
        select.Bind(1, portfolio);
        select.Bind(2, from);
        select.Bind(3, to);
        while (select.Step())
            yield return select.ColumnLong(0);
    }

    /// <summary>Sorts places of subjects by their references, ordinally; places of one subject keep their order.</summary>
    public static void SortByReference(SqliteReader reader, long[] subjects, Span<int> places)
    {
        Statement select = reader.Prepare($"SELECT reference FROM account WHERE tenant_id = {Tenant.Key} AND id = ?1");
        var keys = new (string Reference, int Place)[places.Length];
        for (int i = 0; i < keys.Length; i++)
        {
            select.Bind(1, subjects[places[i]]);
            keys[i] = (select.Step() ? select.Text(0)! : "", i);
            select.Reset();
        }

        keys.AsSpan().Sort(places, static (x, y) => string.CompareOrdinal(x.Reference, y.Reference) is var order && order != 0 ? order : x.Place.CompareTo(y.Place));
    }

    /// <summary>How many open cases have each value of a common variable, by text code.</summary>
    public static Dictionary<int, int> OpenCasesBy(SqliteReader reader, int commonVariable)
    {
        string column = CaseColumns.Of(commonVariable);
        Statement select = reader.Prepare($"""
            SELECT {column}, count(*) FROM collection_case
            WHERE tenant_id = {Tenant.Key} AND state = 0 AND {column} IS NOT NULL GROUP BY 1
            """);
        var counts = new Dictionary<int, int>();
        while (select.Step())
            counts.Add(select.ColumnInt(0), select.ColumnInt(1));
        return counts;
    }
}
