using System.Text.Json;
using Collections.Engine.Batches;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Reading;
using Collections.Persistence.Providers.Sqlite.Runs;

namespace Collections.Server.Cases;

/// <summary>Finds the ways of a strategy's versions that lead over an element: cases that went the same way share one, so there are few.</summary>
internal static class PassedPaths
{
    private const string SelectElements = """
        SELECT v.id, e.ordinal FROM strategy s JOIN strategy_version v ON v.tenant_id = 1 AND v.strategy_number = s.number AND (?2 IS NULL OR v.version = ?2)
        JOIN plan_element e ON e.tenant_id = 1 AND e.version_id = v.id AND e.element_id = ?3
        WHERE s.tenant_id = 1 AND s.name = ?1
        """;

    private const string SelectPaths = "SELECT id, steps FROM path WHERE tenant_id = 1 AND version_id = ?1";

    /// <summary>JSON: a list of [version, path].</summary>
    public static string Over(SqliteReader reader, string strategy, int? version, string elementId)
    {
        var found = new List<long[]>();
        foreach (var ordinals in Elements(reader, strategy, version, elementId))
        {
            var paths = reader.Prepare(SelectPaths);
            paths.Bind(1, ordinals.Key);
            while (paths.Step())
            {
                if (PathSteps.Decode(paths.Bytes(1)).Any(step => ordinals.Contains(PathTrie.ElementOf(step)))) found.Add([ordinals.Key, paths.ColumnLong(0)]);
            }
            paths.Reset();
        }
        return JsonSerializer.Serialize(found);
    }

    /// <summary>The ordinals of an element by version: several elements of a plan may share its id.</summary>
    private static ILookup<long, int> Elements(SqliteReader reader, string strategy, int? version, string elementId)
    {
        var select = reader.Prepare(SelectElements);
        select.BindText(1, strategy);
        select.Bind(2, version);
        select.BindText(3, elementId);
        var elements = new List<(long Version, int Ordinal)>();
        while (select.Step()) elements.Add((select.ColumnLong(0), select.ColumnInt(1)));
        return elements.ToLookup(element => element.Version, element => element.Ordinal);
    }
}
