using CaseState = Collections.Engine.Batches.CaseState;
using Collections.Domain.Accounts;
using Collections.Engine.Batches;
using Collections.Engine.Runs;
using Collections.Persistence.Providers.Sqlite.Images;
using Collections.Persistence.Providers.Sqlite.Writing;

namespace Collections.Persistence.Providers.Sqlite.Runs;

/// <summary>
/// One part on its way into the database: what is to be written, and the order in which one
/// transaction writes it. Made on the evaluating thread, which may not touch the batch until the
/// write has ended.
/// </summary>
internal sealed class PartWrite(
    RunTicket ticket, RunScope scope, PartBatch batch, PartOutcome outcome, StoredTexts texts, StoredPaths paths, StrategyNumbers strategies)
{
    private readonly int[] _strategies = [.. batch.Plans.Select(plan => strategies.Of(plan.Plan.Version))];
    private readonly int _texts = CommonTexts.AddTo(batch, texts);
    private readonly SortedSet<long> _changed = [];
    private HashSet<long> _left = [];

    public RunTicket Ticket => ticket;

    public RunScope Scope => scope;

    public PartBatch Batch => batch;

    public PartOutcome Outcome => outcome;

    public LoadedPart Loaded { get; } = LoadedPart.Of(batch);

    /// <summary>Number of the strategy of a plan.</summary>
    public int StrategyOf(int place) => _strategies[place];

    /// <summary>Whether nothing is written of the subject, as the day has changed it meanwhile.</summary>
    public bool IsLeft(long subject) => _left.Count > 0 && _left.Contains(subject);

    public bool IsLeft(int row) => _left.Count > 0 && _left.Contains(batch.Subjects[row]);

    /// <summary>Whether an open case of the subject does nothing by itself, as a fact that its rules ask for is not known.</summary>
    public bool IsStill(long subject) => batch.Plans.Any(plan => plan.Unknown.Keys.Any(row => plan.States[row] == CaseState.Open && batch.Subjects[row] == subject));

    /// <summary>Writes the part, again without a subject that turns out to be changed; returns the subjects left out.</summary>
    public async Task<IReadOnlyList<long>> Execute(SqliteWriter writer)
    {
        while (true)
        {
            try
            {
                return await writer.Write(Write).ConfigureAwait(false);
            }
            catch (SubjectChangedException changed) when (_changed.Add(changed.Subject))
            {
                // What the failed attempt stored is undone; the next one leaves this subject out.
            }
        }
    }

    /// <summary>Writes the part as one of many in a transaction that is all of them or nothing.</summary>
    public IReadOnlyList<long> Write(WriteSession session)
    {
        try
        {
            return WriteAll(session);
        }
        catch
        {
            paths.Forget();
            throw;
        }
    }

    private IReadOnlyList<long> WriteAll(WriteSession session)
    {
        RunLease.Check(session, ticket);
        PartPlan.Claim(session, ticket, batch.Key, batch.Count);
        _left = [.. _changed, .. EventRows.ChangedSince(session, this)];
        if (batch.Views.Count > 0)
            _left = [.. _left.SelectMany(KinOf)];
        outcome.LeaveOut(_left);
        foreach ((long from, long to) in _left.Select(Around).Distinct().Order())
            PartPlan.AddLeftOver(session, ticket, batch.Key.Stage, from, to);
        texts.Store(session, _texts);
        var images = scope.KeepsImages ? new PartImages(session, this) : null;
        images?.NoteBefore();
        for (int place = 0; place < batch.Plans.Length; place++)
            Write(session, batch.Plans[place], _strategies[place]);
        SilencedMessages.Write(session, this);
        new PromiseRows(session, this).Follow();
        new OfferRows(session, this).Follow();
        new LatePayments(session, this).Follow();
        RollupRows.Write(session, this);
        IReadOnlyList<ExclusionImage> exclusions = batch.Key.Stage == 0 && scope.IsWhole ? ExclusionRows.Write(session, this) : [];
        images?.Write(exclusions);
        EventRows.Settle(session, this);
        IncidentRows.Resolve(session, this);
        RaiseUnknown(session);
        IncidentRows.ResolveLeft(session, this);
        IncidentRows.ResolveHandled(session, this);
        return [.. _left.Order()];
    }

    /// <summary>Cases that stand still as a fact is not known have an incident that says which.</summary>
    private void RaiseUnknown(WriteSession session)
    {
        for (int place = 0; place < batch.Plans.Length; place++)
        {
            PlanBatch plan = batch.Plans[place];
            foreach ((int row, int missing) in plan.Unknown.Where(unknown => plan.States[unknown.Key] == CaseState.Open && !IsLeft(unknown.Key)).OrderBy(unknown => unknown.Key))
                PoisonRows.Raise(session, ticket, plan.Plan.Version, _strategies[place], new Poison(batch.Subjects[row], place, -1, Poison.FactMissing, batch.Pool[missing]));
        }
    }

    /// <summary>Accounts that are worked as one are left out together.</summary>
    private IEnumerable<long> KinOf(long subject) => batch.Subjects[..batch.Count].Where(other => other >> AccountId.OrdinalBits == subject >> AccountId.OrdinalBits);

    private (long From, long To) Around(long subject) => batch.Views.Count == 0
        ? (subject, subject + 1)
        : (subject & ~(long)AccountId.MaxOrdinal, (subject | AccountId.MaxOrdinal) + 1);

    private void Write(WriteSession session, PlanBatch plan, int strategy)
    {
        paths.Store(session, plan);
        var cures = new CureRows(session, this, plan);
        cures.Judge();
        new CaseRows(session, this, plan, strategy, cures).Write();
        cures.Write();
        CaseHolderRows.Write(session, this, plan);
        StagePassageRows.Write(session, this, plan);
        TakenCaseRows.Write(session, this, plan);
        new TokenRows(session, this, plan).Write();
        var tasks = new TaskRows(session, this, plan);
        tasks.Write();
        tasks.Reopen();
        tasks.Move();
        BatchLineRows.Write(session, this, plan);
        JournalRows.Write(session, this, plan, paths.Of(plan.Trie));
        new EffectRows(session, this, plan).Write();
        IncidentRows.Write(session, this, plan);
    }
}
