using System.Runtime.CompilerServices;
using Collections.Engine.Batches;
using Collections.Persistence.Providers.Sqlite.Writing;

namespace Collections.Persistence.Providers.Sqlite.Runs;

/// <summary>
/// Paths of versions by their steps: runs that lead cases the same way share one row, so that the
/// table stays small and the journal's numbers short. On the writer's thread only.
/// </summary>
internal sealed class StoredPaths
{
    private const string SelectAll = $"SELECT id, steps FROM path WHERE tenant_id = {Tenant.Key} AND version_id = ?1";
    private const string SelectLast = $"SELECT coalesce(max(id), 0) FROM path WHERE tenant_id = {Tenant.Key} AND version_id = ?1";
    private const string Insert = $"INSERT INTO path(tenant_id, version_id, id, steps) VALUES ({Tenant.Key}, ?1, ?2, ?3)";

    private readonly Dictionary<long, Dictionary<string, long>> _byVersion = [];
    private readonly ConditionalWeakTable<PathTrie, List<long>> _ofTrie = [];

    /// <summary>The stored ids of a run's paths, by their number in the run.</summary>
    public List<long> Of(PathTrie trie) => _ofTrie.GetValue(trie, static _ => []);

    public void Store(WriteSession session, PlanBatch plan, NewPath[] paths)
    {
        if (paths.Length == 0)
            return;
        Dictionary<string, long> known = Known(session, plan.Plan.Version);
        List<long> ids = Of(plan.Trie);
        foreach (NewPath path in paths)
        {
            string key = Convert.ToHexString(path.Steps);
            if (!known.TryGetValue(key, out long id))
            {
                known.Add(key, id = known.Count + 1);
                Add(session, plan.Plan.Version, id, path.Steps);
            }

            while (ids.Count <= path.Number)
                ids.Add(0);
            ids[path.Number] = id;
        }
    }

    /// <summary>What was added in a transaction that failed is not there: another run may give its numbers to other paths.</summary>
    public void Forget() => _byVersion.Clear();

    private static void Add(WriteSession session, long version, long id, byte[] steps)
    {
        Statement insert = session.Prepare(Insert);
        insert.Bind(1, version);
        insert.Bind(2, id);
        insert.BindBlob(3, steps);
        insert.Execute();
    }

    // Ids are given without a gap, so the last one tells whether a rollback or another run has been here.
    private Dictionary<string, long> Known(WriteSession session, long version)
    {
        Statement last = session.Prepare(SelectLast);
        last.Bind(1, version);
        last.Step();
        long count = last.ColumnLong(0);
        last.Reset();
        if (!_byVersion.TryGetValue(version, out Dictionary<string, long>? known) || known.Count != count)
            _byVersion[version] = known = Read(session, version);
        return known;
    }

    private static Dictionary<string, long> Read(WriteSession session, long version)
    {
        var known = new Dictionary<string, long>(StringComparer.Ordinal);
        Statement all = session.Prepare(SelectAll);
        all.Bind(1, version);
        while (all.Step())
            known.Add(Convert.ToHexString(all.Bytes(1)), all.ColumnLong(0));
        return known;
    }
}
