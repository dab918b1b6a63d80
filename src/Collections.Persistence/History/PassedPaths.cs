using Collections.Engine.Batches;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Reading;
using Collections.Persistence.Providers.Sqlite.Runs;

namespace Collections.Persistence.History;

/// <summary>Finds the stored paths on which an element lies: cases share them, so these are few where cases are many.</summary>
public static class PassedPaths
{
    private const string Select = $"""
        SELECT p.version_id, p.id, p.steps FROM strategy s
        JOIN strategy_version v ON v.tenant_id = {Tenant.Key} AND v.strategy_number = s.number
        JOIN path p ON p.tenant_id = {Tenant.Key} AND p.version_id = v.id
        WHERE s.tenant_id = {Tenant.Key} AND s.name = ?1 AND ?2 IN (v.version, 0)
        """;

    private const string SelectOrdinals = $"SELECT version_id, ordinal FROM plan_element WHERE tenant_id = {Tenant.Key} AND element_id = ?1";

    /// <summary>The paths through an element, as roll-ups count its passes.</summary>
    /// <param name="reader">Of the database.</param>
    /// <param name="strategy">Name of the strategy.</param>
    /// <param name="version">Number of its version; null for each of them.</param>
    /// <param name="elementId">BPMN id of a node or flow.</param>
    /// <returns>Ids of versions with ids of their paths; none where nobody came by.</returns>
    public static IReadOnlyList<(long Version, long Path)> Find(SqliteReader reader, string strategy, int? version, string elementId)
    {
        HashSet<(long, int)> ordinals = Ordinals(reader, elementId);
        Statement select = reader.Prepare(Select);
        select.BindText(1, strategy);
        select.Bind(2, version ?? 0);
        var paths = new List<(long, long)>();
        while (select.Step())
        {
            long of = select.ColumnLong(0);
            if (PathSteps.Decode(select.Bytes(2)).Any(step => PathTrie.RuleOf(step) == 0 && ordinals.Contains((of, PathTrie.ElementOf(step)))))
                paths.Add((of, select.ColumnLong(1)));
        }

        select.Reset();
        return paths;
    }

    private static HashSet<(long Version, int Ordinal)> Ordinals(SqliteReader reader, string elementId)
    {
        Statement select = reader.Prepare(SelectOrdinals);
        select.BindText(1, elementId);
        var ordinals = new HashSet<(long, int)>();
        while (select.Step())
            ordinals.Add((select.ColumnLong(0), select.ColumnInt(1)));
        select.Reset();
        return ordinals;
    }
}
