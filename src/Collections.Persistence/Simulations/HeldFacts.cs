using System.Collections.Concurrent;
using Collections.Decisions.Columns;
using Collections.Decisions.Values;
using Collections.Domain.Accounts;
using Collections.Domain.Delinquency;
using Collections.Domain.Facts;
using Collections.Domain.Rates;
using Collections.Engine.Batches;
using Collections.Engine.Runs;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Reading;
using Collections.Persistence.Providers.Sqlite.Runs;
using Collections.Persistence.Rates;

namespace Collections.Persistence.Simulations;

/// <summary>
/// The facts of a portfolio in memory, in columns, as they were when they were read: simulations load from them again
/// and again. Only facts that somebody has asked for are held, 4 to 8 bytes each for an account. Any number of threads.
/// </summary>
/// <param name="database">Where they come from.</param>
/// <param name="portfolio">Whose accounts.</param>
/// <param name="catalog">What the facts are called and where they are stored.</param>
/// <param name="schema">The columns that plans know: the facts of the catalogue, then what is the same for all accounts.</param>
public sealed class HeldFacts(SqliteDatabase database, long portfolio, FactCatalog catalog, ColumnSchema schema)
{
    private static readonly Dictionary<int, FeelValue> _nothing = [];

    private readonly Lock _gate = new();
    private volatile IReadOnlyList<HeldPart> _parts = [];
    private bool[] _held = [];

    /// <summary>How far back the facts of history reach.</summary>
    public HistoryTerms History { get; init; } = new();

    /// <summary>Types of objects whose cases are worked in line with those of the debts.</summary>
    public IReadOnlyCollection<string> InLine { get; init; } = [];

    /// <summary>How rates are read.</summary>
    public RateTerms Rates { get; init; } = new();

    /// <summary>About how many accounts simulated nights work at a time.</summary>
    public int SubjectsPerPart { get; init; } = RunDefinition.DefaultSubjectsPerPart;

    /// <summary>How many accounts there are; 0 before the first fact was asked for.</summary>
    public int Accounts => _parts.Sum(part => part.Subjects.Count(subject => !AccountId.IsObject(subject)));

    /// <summary>About how many bytes are held.</summary>
    public long Bytes => _parts.Sum(part => ((long)part.Subjects.Length * sizeof(long)) + part.Facts.Sum(fact => fact is null ? 0 : ColumnCopies.BytesOf(fact)));

    internal IReadOnlyList<HeldPart> Parts => _parts;

    /// <summary>Reads facts that are not held yet; all are read again then, so that they are of one time.</summary>
    /// <param name="used">By ordinal of the schema: whether the fact will be asked for.</param>
    public void Hold(IReadOnlyList<bool> used)
    {
        ArgumentNullException.ThrowIfNull(used);
        lock (_gate)
        {
            var wanted = new bool[schema.Columns.Count];
            for (int i = 0; i < wanted.Length; i++)
                wanted[i] = (used[i] && IsHeld(i)) || (_held.Length > 0 && _held[i]);
            foreach (int needed in HeldLateness.NeededFor(wanted))
                wanted[needed] = true;
            if (_held.Length > 0 && wanted.AsSpan().SequenceEqual(_held))
                return;
            _parts = Read(wanted);
            _held = wanted;
        }
    }

    /// <summary>Fills the facts of a batch: all accounts of a range, or those of ascending ids within it.</summary>
    /// <param name="range">The range.</param>
    /// <param name="wanted">The ids; null for all.</param>
    /// <param name="batch">What is filled.</param>
    /// <param name="aging">How much later it is than the file.</param>
    internal void Load(PartKey range, IReadOnlyList<long>? wanted, PartBatch batch, Aging aging)
    {
        if (batch.Views.Count > 0)
        {
            // The facts of groups are worked out over whole customers as they are read.
            LoadedPart loaded = LoadedPart.Of(batch);
            loaded.Facts ??= new FactReading(batch, catalog, History, InLine, ages: true);
            loaded.Facts.Aging = aging;
            using SqliteReader reader = database.OpenReader();
            FactScan.Load(reader, new SubjectRanges(range, wanted?.ToArray()), portfolio, loaded.Facts, LastDate(reader), RatesNow(reader), batch, loaded);
            return;
        }

        int count = 0;
        foreach (HeldPart part in Overlapping(range))
        {
            if (wanted is not null)
                count = LoadSome(part, range, wanted, batch, count, aging);
            else
                count = LoadStretch(part, range, batch, count, aging);
        }

        batch.Count = count;
    }

    /// <summary>The accounts of a range.</summary>
    internal IReadOnlyList<long> Subjects(PartKey range) =>
        [.. Overlapping(range).SelectMany(part => part.Subjects).Where(subject => subject >= range.From && subject < range.To)];

    private IEnumerable<HeldPart> Overlapping(PartKey range) => _parts.Where(part => part.Key.From < range.To && part.Key.To > range.From);

    private static int LoadStretch(HeldPart part, PartKey range, PartBatch batch, int count, Aging aging)
    {
        int from = FirstOf(part.Subjects, range.From);
        int rows = FirstOf(part.Subjects, range.To) - from;
        batch.Reserve(count + rows);
        Copy(part, from, rows, batch, count);
        HeldLateness.Age(part, from, rows, batch, count, aging);
        return count + rows;
    }

    private static int LoadSome(HeldPart part, PartKey range, IReadOnlyList<long> wanted, PartBatch batch, int count, Aging aging)
    {
        batch.Reserve(count + part.Subjects.Length);
        long last = -1;
        int row = 0;
        for (int i = FirstOf(wanted, Math.Max(range.From, part.Key.From)); i < wanted.Count && wanted[i] < Math.Min(range.To, part.Key.To); i++)
        {
            if (wanted[i] == last)
                continue;
            last = wanted[i];
            while (row < part.Subjects.Length && part.Subjects[row] < last)
                row++;
            if (row >= part.Subjects.Length || part.Subjects[row] != last)
                continue;
            Copy(part, row, 1, batch, count);
            HeldLateness.Age(part, row, 1, batch, count++, aging);
        }

        return count;
    }

    private static void Copy(HeldPart part, int from, int rows, PartBatch batch, int to)
    {
        part.Subjects.AsSpan(from, rows).CopyTo(batch.Subjects.AsSpan(to));
        part.IsGone.AsSpan(from, rows).CopyTo(batch.IsGone.AsSpan(to));
        for (int row = to; row < to + rows; row++)
            batch.IsApart[row] = AccountId.IsObject(batch.Subjects[row]);
        for (int i = 0; i < batch.Facts.Length; i++)
        {
            if (batch.Facts[i] is { } column && !batch.IsConstant(i))
                ColumnCopies.Copy(part.Facts[i] ?? throw new InvalidOperationException($"fact '{batch.FactSchema.Columns[i].Name}': expected it to be held, found it is not"), from, rows, column, to);
        }
    }

    /// <summary>Place of the first id that is not less; the ids ascend.</summary>
    private static int FirstOf(IReadOnlyList<long> ids, long id)
    {
        int from = 0, to = ids.Count;
        while (from < to)
        {
            int middle = (from + to) / 2;
            if (ids[middle] < id)
                from = middle + 1;
            else
                to = middle;
        }

        return from;
    }

    /// <summary>What is the same for all accounts is not held.</summary>
    private bool IsHeld(int ordinal) => ordinal < catalog.Count || HistoryFact.IndexOf(schema.Columns[ordinal].Name) >= 0 || RateFact.IndexOf(schema.Columns[ordinal].Name) >= 0;

    // What happened to cases is told as of the last night: nobody has worked a later one.
    private static int LastDate(SqliteReader reader) => (int)reader.Scalar($"SELECT coalesce(max(business_date), 0) FROM run WHERE tenant_id = {Tenant.Key}");

    private RatesThen RatesNow(SqliteReader reader) => RatesThen.Read(reader.Prepare, portfolio, long.MaxValue, LastDate(reader), Rates);

    private HeldPart[] Read(bool[] wanted)
    {
        IReadOnlyList<PartKey> keys;
        int lastDate;
        RatesThen rates;
        using (SqliteReader reader = database.OpenReader())
        {
            keys = PartPlan.Cut(SubjectScan.All(reader, portfolio, 0, long.MaxValue), 0, SubjectsPerPart);
            lastDate = LastDate(reader);
            rates = RatesNow(reader);
        }

        var parts = new HeldPart[keys.Count];
        Parallel.ForEach(
            Partitioner.Create(0, keys.Count, 1),
            () => new PartBatch([], schema, wanted, database.Texts, _nothing),
            (range, _, batch) =>
            {
                parts[range.Item1] = Read(keys[range.Item1], wanted, lastDate, rates, batch);
                return batch;
            },
            _ => { });
        return parts;
    }

    private HeldPart Read(PartKey key, bool[] wanted, int lastDate, RatesThen rates, PartBatch batch)
    {
        LoadedPart loaded = LoadedPart.Of(batch);
        loaded.Facts ??= new FactReading(batch, catalog, History, InLine);
        batch.Clear();
        using SqliteReader reader = database.OpenReader();
        FactScan.Load(reader, new SubjectRanges(key, wanted: null), portfolio, loaded.Facts, lastDate, rates, batch, loaded);
        return new HeldPart(key, batch.Subjects[..batch.Count], batch.IsGone[..batch.Count], [.. batch.Facts.Select((fact, i) => fact is not null && wanted[i] ? ColumnCopies.First(fact, batch.Count) : null)]);
    }
}
