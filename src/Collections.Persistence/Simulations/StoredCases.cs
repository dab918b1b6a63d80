using System.Collections.Concurrent;
using Collections.Decisions.Columns;
using Collections.Engine.Batches;
using Collections.Engine.Runs;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Reading;
using Collections.Persistence.Providers.Sqlite.Runs;

namespace Collections.Persistence.Simulations;

/// <summary>
/// What the database has of cases, and of news that no night has told yet: each part is read once, and given to every
/// simulation after that. It holds as long as no case moves, no news comes and no version changes: whoever keeps it looks
/// after that. Any number of threads.
/// </summary>
public sealed class StoredCases(SqliteDatabase database)
{
    private readonly ConcurrentDictionary<PartKey, Part> _parts = [];
    private readonly ConcurrentDictionary<int, IReadOnlyDictionary<int, int>> _open = [];

    /// <summary>About how many bytes are held.</summary>
    public long Bytes => _parts.Values.Sum(part => part.Cases.Bytes);

    /// <summary>How many open cases have each value of a common variable, by text code.</summary>
    internal IReadOnlyDictionary<int, int> OpenBy(int commonVariable) => _open.GetOrAdd(commonVariable, slot =>
    {
        using SqliteReader reader = database.OpenReader();
        return SubjectScan.OpenCasesBy(reader, slot);
    });

    /// <summary>Gives the subjects of a batch their cases and their news. Its plans are those of the database, and a draft after them if there is one.</summary>
    internal void Load(RunScope scope, StrategyNumbers strategies, PartBatch batch)
    {
        if (_parts.TryGetValue(batch.Key, out Part? part) && part.Count == batch.Count)
        {
            part.Restore(batch, strategies);
            return;
        }

        Read(scope, strategies, batch);
        _parts[batch.Key] = new Part(batch, strategies);
    }

    private void Read(RunScope scope, StrategyNumbers strategies, PartBatch batch)
    {
        LoadedPart loaded = LoadedPart.Of(batch);
        loaded.Clear(batch.Count);
        using SqliteReader reader = database.OpenReader();
        var ranges = new SubjectRanges(batch.Key, wanted: null);
        new CaseScan(strategies, batch, loaded).Load(reader, ranges);
        TokenScan.Load(reader, ranges, batch, loaded);
        new EventScan(batch, loaded).Load(reader, scope, ranges, withNews: true);
    }

    private sealed class Part
    {
        private readonly int[] _rows;
        private readonly int[] _places;
        private readonly EventList _news = new();

        /// <summary>Each simulation has texts of its own: a message that the database does not know has another code there.</summary>
        private readonly TextPool _pool;

        public Part(PartBatch batch, StrategyNumbers strategies)
        {
            PlanBatch[] stored = [.. batch.Plans.Where(plan => !strategies.IsDraft(plan.Plan.Version))];
            Count = batch.Count;
            _rows = HeldCases.Known(stored, batch.Count);
            _places = [.. Enumerable.Range(0, _rows.Length)];
            Cases = new HeldCases(stored, _rows, date: 0);
            _pool = batch.Pool;
            batch.Events.CopyTo(_news, code => code);
        }

        public int Count { get; }

        public HeldCases Cases { get; }

        public void Restore(PartBatch batch, StrategyNumbers strategies)
        {
            Cases.Restore(_places, batch, _rows);
            foreach (PlanBatch draft in batch.Plans.Where(plan => strategies.IsDraft(plan.Plan.Version)))
                RestoreEpisodes(batch, draft, strategies);
            _news.CopyTo(batch.Events, code => code < 0 ? code : batch.Pool.Add(_pool[code]));
        }

        /// <summary>A draft has no case yet; its strategy may have had some.</summary>
        private static void RestoreEpisodes(PartBatch batch, PlanBatch draft, StrategyNumbers strategies)
        {
            int strategy = strategies.Of(draft.Plan.Version);
            if (Array.Find(batch.Plans, plan => plan != draft && strategies.Of(plan.Plan.Version) == strategy) is not { } other)
                return;
            other.Episodes.AsSpan(0, batch.Count).CopyTo(draft.Episodes);
            other.ClosedOn.AsSpan(0, batch.Count).CopyTo(draft.ClosedOn);
            other.CloseReasons.AsSpan(0, batch.Count).CopyTo(draft.CloseReasons);
        }
    }
}
