using System.Diagnostics;
using System.Runtime.InteropServices;
using Collections.Engine.Batches;
using Collections.Engine.Operators;

namespace Collections.Engine.Runs;

/// <summary>
/// One execution over a portfolio on a business date, in stages: parts advance to a wait, an end or a set node and
/// commit; then each set node in plan order decides once over all that stand there, and a stage of parts applies it.
/// Loading and evaluating happen on the calling thread while the store writes the parts before.
/// </summary>
public sealed partial class Run
{
    private const int Buffers = 3;
    private const int MaximumRetries = 3;
    private const int DaytimeStage = 1_000_000;
    private readonly RunDefinition definition;
    private readonly IRunStore store;
    private readonly RunTicket ticket;
    private readonly Queue<PartWorker> free = new();
    private readonly Queue<WrittenPart> writing = new();
    private readonly SortedDictionary<(int Plan, int Node), SetArrivals> arrivals = [];
    private readonly Dictionary<RollUpKey, RollUpValue> rollUps = [];
    private readonly List<long> left = [];
    private readonly IReadOnlyList<bool> usedFacts;
    private readonly List<PartWorker> workers;
    private PartCounts counts;
    private int incidents;
    private double waitSeconds;

    /// <summary>A run by the ticket's right.</summary>
    public Run(RunDefinition definition, IRunStore store, RunTicket ticket)
    {
        ArgumentNullException.ThrowIfNull(definition);
        (this.definition, this.store, this.ticket) = (definition, store, ticket);
        usedFacts = definition.UsedFacts();
        workers = [.. Enumerable.Range(0, definition.Lanes > 1 ? definition.Lanes : Buffers).Select(_ => NewWorker())];
        foreach (var worker in workers) free.Enqueue(worker);
    }

    /// <summary>Called after each committed part with the number of parts done and of all parts known so far.</summary>
    public Action<int, int>? Progress { get; init; }

    /// <summary>Works the run to its end. Cancelling stops between parts; the same run goes on from there later.</summary>
    public RunReport Execute(CancellationToken cancellation)
    {
        var start = Stopwatch.GetTimestamp();
        var parts = store.Parts(ticket, definition.SubjectsPerPart);
        WorkParts(parts, LoadPurpose.Advance, null, cancellation);
        var stage = 0;
        foreach (var set in SetNodes())
        {
            stage++;
            if (Decide(set, stage) is not { } decision) continue;
            WorkParts(store.Parts(ticket, stage, decision, definition.SubjectsPerPart), LoadPurpose.ApplyDecision, decision, cancellation);
        }
        return Report(start);
    }

    /// <summary>
    /// Daytime: advances one subject at once, with the news that waits for it. Set nodes decide at night only: tokens that
    /// come to one stand there until then. A subject that changes again and again meanwhile is left to the night.
    /// </summary>
    /// <param name="subject">The subject.</param>
    /// <param name="number">
    /// Number of the reaction within the run, from 0: its attempts are stages of their own, so that a case may be reacted
    /// for as often as there is news of it.
    /// </param>
    /// <param name="now">
    /// The time of day by which timers are due and begin, in <see cref="RunClock"/> milliseconds; null for the clock of the
    /// definition.
    /// </param>
    public void React(long subject, int number, long? now = null)
    {
        foreach (var worker in workers) worker.SetClock(definition.Clock with { Now = now ?? definition.Clock.Now });
        var stage = DaytimeStage + (number * (MaximumRetries + 1));
        for (var attempt = 0; attempt == 0 || (left.Count > 0 && attempt <= MaximumRetries); attempt++)
        {
            left.Clear();
            WorkPart(PartAround(stage + attempt, number, subject), LoadPurpose.Advance, null);
            Drain();
            IsolateFailed(CancellationToken.None);
        }
    }

    /// <summary>
    /// Daytime: advances many subjects, each as <see cref="React"/> does, in parts of one transaction. Subjects that change
    /// again and again meanwhile are left to the night; one that fails is found and set aside, the others are worked.
    /// </summary>
    /// <param name="subjects">The subjects.</param>
    /// <param name="number">Number of the reaction within the run, as <see cref="React"/> counts them.</param>
    /// <param name="now">As <see cref="React"/> has it.</param>
    /// <param name="subjectsPerPart">About how many subjects a transaction has.</param>
    public void ReactAll(IEnumerable<long> subjects, int number, long? now, int subjectsPerPart)
    {
        foreach (var worker in workers) worker.SetClock(definition.Clock with { Now = now ?? definition.Clock.Now });
        var stage = DaytimeStage + (number * (MaximumRetries + 1));
        long[] all = [.. subjects.SelectMany(WithKin).Distinct().Order()];
        var wanted = SetDecision.For(all);
        left.Clear();
        WorkParts(store.Parts(ticket, stage, wanted, subjectsPerPart), LoadPurpose.Advance, wanted, CancellationToken.None);
    }

    private IEnumerable<long> WithKin(long subject) => definition.Groups ? store.Subjects(PartAround(0, 0, subject)) : [subject];

    private void WorkParts(IReadOnlyList<PartKey> parts, LoadPurpose purpose, SetDecision? decision, CancellationToken cancellation)
    {
        if (definition.Lanes > 1) WorkInLanes(parts, purpose, decision, cancellation);
        else WorkInOrder(parts, purpose, decision, cancellation);
        Drain();
        IsolateFailed(cancellation);
        WorkLeft(parts.Count > 0 ? parts[^1] : default, purpose, decision, cancellation);
        cancellation.ThrowIfCancellationRequested();
    }

    private void WorkInOrder(IReadOnlyList<PartKey> parts, LoadPurpose purpose, SetDecision? decision, CancellationToken cancellation)
    {
        var done = 0;
        foreach (var part in parts)
        {
            if (cancellation.IsCancellationRequested) break;
            WorkPart(part, purpose, decision);
            Progress?.Invoke(++done, parts.Count);
        }
    }

    /// <summary>Works a part and hands it over to be written. One that fails by its own fault is noted, and nothing of it is kept.</summary>
    private void WorkPart(PartKey part, LoadPurpose purpose, SetDecision? decision)
    {
        var worker = Take();
        try
        {
            Evaluate(worker, part, purpose, decision);
            HandOver(worker, purpose, decision);
        }
        catch (Exception failure) when (IsPoison(failure))
        {
            Fail(worker, purpose, decision, failure);
        }
    }

    private void Evaluate(PartWorker worker, PartKey part, LoadPurpose purpose, SetDecision? decision)
    {
        var start = Stopwatch.GetTimestamp();
        worker.Clear();
        worker.Batch.Key = part;
        store.Load(ticket, part, purpose, decision, worker.Batch);
        worker.Fuel();
        var loaded = Stopwatch.GetTimestamp();
        worker.LoadSeconds += Stopwatch.GetElapsedTime(start, loaded).TotalSeconds;
        switch (purpose)
        {
            case LoadPurpose.Advance: worker.Advance(); break;
            case LoadPurpose.Migrate: worker.Migrate(migration!); break;
            default: worker.Apply(decision!); break;
        }
        worker.AdvanceSeconds += Stopwatch.GetElapsedTime(loaded).TotalSeconds;
    }

    /// <summary>Measures who came to a set node, and hands the part over to be written.</summary>
    private void HandOver(PartWorker worker, LoadPurpose purpose, SetDecision? decision)
    {
        var start = Stopwatch.GetTimestamp();
        if (decision is not null) ForgetArrivals(decision.Plan, worker.Batch);
        if (worker.Batch.Key.Stage < DaytimeStage && purpose != LoadPurpose.Migrate) worker.Collect(ArrivalsOf);
        worker.AdvanceSeconds += Stopwatch.GetElapsedTime(start).TotalSeconds;
        writing.Enqueue(new WrittenPart(worker, store.Commit(ticket, worker.Batch, worker.Outcome), purpose, decision));
    }

    private PartWorker Take()
    {
        while (writing.Count > 0 && (free.Count == 0 || writing.Peek().Commit.IsCompleted)) Settle();
        return free.Dequeue();
    }

    private void Drain()
    {
        while (writing.Count > 0) Settle();
    }

    private void Settle()
    {
        var written = writing.Dequeue();
        try
        {
            Settle(written);
        }
        catch (Exception failure) when (IsPoison(failure))
        {
            Fail(written.Worker, written.Purpose, written.Decision, failure);
        }
    }

    private void Settle(WrittenPart written)
    {
        var start = Stopwatch.GetTimestamp();
        var changed = written.Commit.GetAwaiter().GetResult();
        waitSeconds += Stopwatch.GetElapsedTime(start).TotalSeconds;
        if (changed.Count > 0)
        {
            left.AddRange(changed);
            written.Worker.Outcome.LeaveOut(changed);
            ForgetArrivals(changed, written.Decision);
        }
        Sum(written.Worker);
        free.Enqueue(written.Worker);
    }

    /// <summary>Subjects are worked again, and measured again: at all sets, or at those of the plan whose decision is applied.</summary>
    private void ForgetArrivals(IReadOnlyCollection<long> subjects, SetDecision? decision)
    {
        foreach (var ((plan, _), arrived) in arrivals)
        {
            if (decision is null || plan == decision.Plan) arrived.Remove(subjects);
        }
    }

    /// <summary>
    /// Subjects that daytime news changed while their part was evaluated are advanced again, one by one. Those that change
    /// each time are left to the next run.
    /// </summary>
    private void WorkLeft(PartKey last, LoadPurpose purpose, SetDecision? decision, CancellationToken cancellation)
    {
        var number = last.Number;
        for (var attempt = 0; left.Count > 0; attempt++)
        {
            var again = left.DistinctBy(subject => definition.Around(subject).From).ToArray();
            left.Clear();
            if (attempt == MaximumRetries)
            {
                foreach (var subject in again) LeaveToNext(PartAround(last.Stage, ++number, subject), subject);
                return;
            }
            foreach (var subject in again) WorkPart(PartAround(last.Stage, ++number, subject), purpose, decision);
            Drain();
            IsolateFailed(cancellation);
        }
    }

    private PartKey PartAround(int stage, int number, long subject)
    {
        var (from, to) = definition.Around(subject);
        return new PartKey(stage, number, from, to);
    }

    private void Sum(PartWorker worker)
    {
        var part = worker.Outcome.Counts;
        counts = new PartCounts(
            counts.Subjects + part.Subjects, counts.Opened + part.Opened, counts.Advanced + part.Advanced,
            counts.Closed + part.Closed, counts.Open + (worker.Batch.Key.Stage == 0 ? part.Open : -part.Closed), counts.Excluded + part.Excluded);
        incidents += worker.Batch.Plans.Sum(plan => plan.Incidents.Count(incident => !worker.Batch.IsLeftOut[incident.Row]));
        foreach (var (key, value) in worker.Outcome.RollUps)
        {
            ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(rollUps, key, out _);
            sum = new RollUpValue(sum.Cases + value.Cases, sum.Amount + value.Amount);
        }
    }

    /// <summary>A part that is being written: its worker is free again when that has ended.</summary>
    private sealed record WrittenPart(PartWorker Worker, Task<IReadOnlyList<long>> Commit, LoadPurpose Purpose, SetDecision? Decision);
}
