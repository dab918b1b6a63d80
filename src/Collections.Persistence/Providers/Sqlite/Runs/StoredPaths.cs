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

    /// <summary>A write that stored paths has failed: what it stored is not there.</summary>
    public void Forget()
    {
        _byVersion.Clear();
        _ofTrie.Clear();
    }

    /// <summary>Stores the paths of a part's cases that are not stored yet.</summary>
    public void Store(WriteSession session, PlanBatch plan)
    {
        List<long> ids = Of(plan.Trie);
        Dictionary<string, long>? known = null;
        int last = PathTrie.Empty;
        foreach (int path in plan.Paths.AsSpan(0, plan.Part.Count))
        {
            if (path == last || path == PathTrie.Empty)
                continue;
            last = path;
            if (path < ids.Count && ids[path] > 0)
                continue;
            while (ids.Count <= path)
                ids.Add(0);
            ids[path] = Find(session, plan, path, known ??= Known(session, plan.Plan.Version));
        }
    }

    private static long Find(WriteSession session, PlanBatch plan, int path, Dictionary<string, long> known)
    {
        byte[] steps = PathSteps.Encode(plan.Trie.Steps(path));
        string key = Convert.ToHexString(steps);
        if (known.TryGetValue(key, out long id))
            return id;
        known.Add(key, id = known.Count + 1);
        Add(session, plan.Plan.Version, id, steps);
        return id;
    }

    private static void Add(WriteSession session, long version, long id, byte[] steps)
    {
        Statement insert = session.Prepare(Insert);
        insert.Bind(1, version);
        insert.Bind(2, id);
        insert.BindBlob(3, steps);
        insert.Execute();
    }

    // Ids are given without a gap, so the last one tells whether another run has been here.
    private Dictionary<string, long> Known(WriteSession session, long version)
    {
        Statement last = session.Prepare(SelectLast);
        last.Bind(1, version);
        long count = last.Scalar();
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
