using System.Collections.Concurrent;
using Collections.Domain.Delinquency;
using Collections.Engine.Batches;
using Collections.Engine.Planning;
using Collections.Engine.Runs;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Reading;
using Collections.Persistence.Providers.Sqlite.Runs;

namespace Collections.Persistence.Simulations;

/// <summary>
/// A run that writes nothing: facts come from memory, cases from the database or from nowhere, and what the run does is
/// counted. Where one night is worked only the cases that stand at a set step are kept, until its decision has been
/// applied; where several are, all cases are, and each night goes on from the one before.
/// </summary>
public sealed class SimulatedRunStore : IRunStore
{
    private readonly SqliteDatabase _database;
    private readonly HeldFacts _facts;
    private readonly SimulationTally _tally;
    private readonly StrategyNumbers _strategies;
    private readonly RunScope? _scope;
    private readonly SimulatedStart _night;
    private readonly StoredCases? _stored;
    private readonly KeptCases _kept;
    private readonly ConcurrentDictionary<PartBatch, SimulatedLoads> _loads = [];
    private readonly CodeCounts[] _open = [.. Plan.CommonVariables.Select(_ => new CodeCounts())];
    private readonly ConcurrentDictionary<long, IReadOnlyList<Mark>> _marks = [];
    private readonly SimulatedStates _states = new();
    private readonly bool _hasHolds;
    private DateOnly _date;
    private Aging _aging;
    private Aging _agingBefore;

    /// <param name="database">The database; it is only read.</param>
    /// <param name="facts">The facts of its accounts, all held that the run asks for.</param>
    /// <param name="tally">Counts what the run does.</param>
    /// <param name="night">The business date of the first night, whether the whole portfolio comes in anew, so that nobody has a case and no news waits, whether more nights follow, and what is assumed to happen between them.</param>
    /// <param name="drafts">By version of a plan that the database does not know: the number of its strategy, 0 where that is new.</param>
    /// <param name="stored">The cases that the database has, kept from simulation to simulation; null where they are read anew.</param>
    public SimulatedRunStore(SqliteDatabase database, HeldFacts facts, SimulationTally tally, SimulatedStart night, IReadOnlyDictionary<long, int> drafts, StoredCases? stored = null)
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(drafts);
        ArgumentNullException.ThrowIfNull(night);
        ArgumentNullException.ThrowIfNull(facts);
        (_database, _facts, _tally, _night, _date, _aging) = (database, facts, tally, night, night.Date, night.AgingOn(night.Date));
        _agingBefore = night.AgingOn(night.Position);
        _kept = new KeptCases(facts.Parts);
        _strategies = new StrategyNumbers(database);
        foreach ((long version, int strategy) in drafts)
            _strategies.Know(version, strategy);
        using SqliteReader reader = database.OpenReader();
        _hasHolds = HoldScan.IsAny(reader);
        if (night.Everybody)
            return;
        _scope = SimulatedScope.Read(reader, night.Date);
        _stored = stored ?? new StoredCases(database);
        tally.ReadTasks(reader, night.Versions);
    }

    private bool IsFirst => _date == _night.Date;

    /// <summary>The night is over: the next goes on from the cases as it left them. No news comes in between but what is assumed.</summary>
    public void Next(DateOnly date)
    {
        (_date, _agingBefore, _aging) = (date, _aging, _night.AgingOn(date));
        _loads.Clear();
    }

    /// <inheritdoc/>
    public IReadOnlyList<PartKey> Parts(RunTicket ticket, int subjectsPerPart) => [.. _facts.Parts.Select(part => part.Key)];

    /// <inheritdoc/>
    public IReadOnlyList<PartKey> Parts(RunTicket ticket, int stage, SetDecision decision, int subjectsPerPart)
    {
        ArgumentNullException.ThrowIfNull(decision);
        return PartPlan.Cut(decision.Subjects, stage, subjectsPerPart);
    }

    /// <inheritdoc/>
    public void Load(RunTicket ticket, PartKey part, LoadPurpose purpose, SetDecision? decision, PartBatch batch)
    {
        ArgumentNullException.ThrowIfNull(batch);
        _facts.Load(part, decision?.Subjects, batch, _aging);
        _states.Show(batch);
        LoadHolds(part, batch);
        LoadMarks(part, batch);
        bool isKept = purpose == LoadPurpose.ApplyDecision || !IsFirst;
        if (isKept)
            _kept.Restore(batch);
        else if (_scope is { } scope)
            _stored!.Load(scope, _strategies, batch);
        if (!IsFirst)
            _night.News?.Tell(batch, purpose == LoadPurpose.Advance, _date.DayNumber);
        if (purpose == LoadPurpose.Advance && !(IsFirst && _night.Everybody))
            TellMoved(batch);
        foreach (PlanBatch plan in batch.Plans)
            plan.Columns.Count = batch.Count;
        if (isKept || _scope is not null)
            Noted(batch).Note(batch);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<long>> Commit(RunTicket ticket, PartBatch batch, PartOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(batch);
        foreach (int row in batch.Marks.Rows)
            _marks[batch.Subjects[row]] = [.. batch.Marks.Of(row)];
        _states.Keep(batch);
        bool isLater = batch.Key.Stage > 0 || !IsFirst;
        SimulatedLoads? before = isLater || _scope is not null ? Noted(batch) : null;
        _tally.Add(batch, isLater ? before!.Segments : null);
        CountOpen(batch, before);
        Keep(batch);
        return Task.FromResult<IReadOnlyList<long>>([]);
    }

    /// <inheritdoc/>
    public SetDecision? FindDecision(RunTicket ticket, PlanRun plan, int planPlace, int node) => null;

    /// <inheritdoc/>
    public Task Commit(RunTicket ticket, PlanRun plan, SetDecision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        _tally.Add(decision);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public IReadOnlyList<long> StandingAt(RunTicket ticket, PlanRun plan, int node) => [];

    /// <inheritdoc/>
    public IReadOnlyList<long> Subjects(PartKey part) => _facts.Subjects(part);

    /// <inheritdoc/>
    public Task SetAside(RunTicket ticket, PartKey? part, PlanRun? plan, Poison poison)
    {
        ArgumentNullException.ThrowIfNull(poison);
        _tally.Fail(poison.Message);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public bool IsFatal(Exception failure) => failure is OutOfStepException or ObjectDisposedException or SqliteFailureException { IsOfTheData: false };

    /// <inheritdoc/>
    public void SortByReference(long[] subjects, Span<int> places)
    {
        ArgumentNullException.ThrowIfNull(subjects);
        using SqliteReader reader = _database.OpenReader();
        SubjectScan.SortByReference(reader, subjects, places);
    }

    /// <inheritdoc/>
    public IReadOnlyDictionary<int, int> OpenCasesBy(int commonVariable)
    {
        var open = new Dictionary<int, int>(_stored?.OpenBy(commonVariable) ?? new Dictionary<int, int>());
        foreach ((int code, long count) in _open[commonVariable].All().Where(count => count.Code >= 0))
            open[code] = open.GetValueOrDefault(code) + (int)count;
        return open;
    }

    /// <summary>Whom the days take to another bucket hears of it, as of the file that would say so; after all other news.</summary>
    private void TellMoved(PartBatch batch)
    {
        if (_aging.Days == _agingBefore.Days)
            return;
        int round = batch.Events.Rounds;
        foreach ((int row, int part, int place) in HeldPart.Places(_facts.Parts, batch))
        {
            if (HeldLateness.HasMoved(_facts.Parts[part], place, _agingBefore, _aging) && AssumedNews.PlaceOf(batch, row) >= 0 && _night.News?.HasPaid(batch.Subjects[row]) != true)
                batch.Events.Add(round, row, _night.BucketMoved);
        }
    }

    private void LoadHolds(PartKey part, PartBatch batch)
    {
        if (!_hasHolds)
            return;
        using SqliteReader reader = _database.OpenReader();
        HoldScan.Load(reader, run: 0, new SubjectRanges(part, wanted: null), batch);
    }

    /// <summary>Those that the database has where it is asked for its cases, and what the simulated nights have added.</summary>
    private void LoadMarks(PartKey part, PartBatch batch)
    {
        if (!_night.Everybody)
        {
            using SqliteReader reader = _database.OpenReader();
            MarkScan.Load(reader, new SubjectRanges(part, wanted: null), _date.DayNumber, batch);
        }

        for (int row = 0; row < batch.Count && !_marks.IsEmpty; row++)
        {
            foreach (Mark mark in _marks.GetValueOrDefault(batch.Subjects[row], []))
                batch.Marks.Add(row, mark);
        }
    }

    private SimulatedLoads Noted(PartBatch batch) => _loads.GetOrAdd(batch, static batch => new SimulatedLoads(batch));

    /// <summary>Only set steps ask for capacity: it counts open cases, those of this run as well.</summary>
    private void CountOpen(PartBatch batch, SimulatedLoads? before)
    {
        if (batch.Plans.All(plan => plan.Plan.SetNodes.Count == 0))
            return;
        for (int place = 0; place < batch.Plans.Length; place++)
        {
            PlanBatch plan = batch.Plans[place];
            for (int row = 0; row < batch.Count; row++)
            {
                if (plan.States[row] == CaseState.None)
                    continue;
                bool isOpen = plan.States[row] is CaseState.Open or CaseState.Opened;
                for (int slot = 0; slot < _open.Length; slot++)
                    Move(_open[slot], Math.Max(-1, before?.Codes(place, slot)[row] ?? -1), isOpen ? CommonTexts.CodeOf(plan, slot, row) : -1);
            }
        }
    }

    private static void Move(CodeCounts counts, int from, int to)
    {
        if (from == to)
            return;
        counts.Add(from, -1);
        counts.Add(to, 1);
    }

    private void Keep(PartBatch batch)
    {
        int[] rows = _night.GoesOn ? HeldCases.Known(batch.Plans, batch.Count) : StandingAtSets(batch);
        bool isAnew = batch.Key.Stage > 0 || !IsFirst;
        if (rows.Length > 0 || isAnew)
            _kept.Keep(batch, rows, isAnew, _date.DayNumber);
    }

    private static int[] StandingAtSets(PartBatch batch)
    {
        var rows = new SortedSet<int>();
        foreach (PlanBatch plan in batch.Plans)
        {
            foreach (int token in plan.Arrivals.Span)
            {
                if (plan.Tokens.State[token] == TokenState.Standing && plan.Plan.SetNodes.Contains(plan.Tokens.Node[token]))
                    rows.Add(plan.Tokens.Row[token]);
            }
        }

        return [.. rows];
    }
}
