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
public sealed class Run
{
    private const int Buffers = 3;
    private const int MaximumRetries = 3;
    private const int DaytimeStage = 1_000_000;
    private readonly RunDefinition definition;
    private readonly IRunStore store;
    private readonly RunTicket ticket;
    private readonly Queue<PartWorker> free = new();
    private readonly Queue<(PartWorker Worker, Task<IReadOnlyList<long>> Commit)> writing = new();
    private readonly SortedDictionary<(int Plan, int Node), SetArrivals> arrivals = [];
    private readonly Dictionary<RollUpKey, RollUpValue> rollUps = [];
    private readonly List<long> left = [];
    private readonly IReadOnlyList<PartWorker> workers;
    private PartCounts counts;
    private int incidents;
    private double loadSeconds, waitSeconds, advanceSeconds;

    /// <summary>A run by the ticket's right.</summary>
    public Run(RunDefinition definition, IRunStore store, RunTicket ticket)
    {
        ArgumentNullException.ThrowIfNull(definition);
        (this.definition, this.store, this.ticket) = (definition, store, ticket);
        var used = definition.UsedFacts();
        workers = [.. Enumerable.Range(0, Buffers).Select(_ => new PartWorker(definition, used))];
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
            if (Decide(set) is not { } decision) continue;
            WorkParts(store.Parts(ticket, stage, decision, definition.SubjectsPerPart), LoadPurpose.ApplyDecision, decision, cancellation);
        }
        var seconds = new RunSeconds(
            loadSeconds, workers.Sum(worker => worker.OpenSeconds), workers.Sum(worker => worker.DeliverSeconds), advanceSeconds, waitSeconds,
            Stopwatch.GetElapsedTime(start).TotalSeconds);
        return new RunReport(counts, rollUps, incidents, seconds);
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
    public void React(long subject, int number)
    {
        var stage = DaytimeStage + (number * (MaximumRetries + 1));
        for (var attempt = 0; attempt == 0 || (left.Count > 0 && attempt <= MaximumRetries); attempt++)
        {
            left.Clear();
            WorkPart(new PartKey(stage + attempt, number, subject, subject + 1), LoadPurpose.Advance, null);
            Drain();
        }
    }

    private void WorkParts(IReadOnlyList<PartKey> parts, LoadPurpose purpose, SetDecision? decision, CancellationToken cancellation)
    {
        var done = 0;
        foreach (var part in parts)
        {
            if (cancellation.IsCancellationRequested) break;
            WorkPart(part, purpose, decision);
            Progress?.Invoke(++done, parts.Count);
        }
        Drain();
        WorkLeft(parts.Count > 0 ? parts[^1] : default, purpose, decision);
        cancellation.ThrowIfCancellationRequested();
    }

    private void WorkPart(PartKey part, LoadPurpose purpose, SetDecision? decision)
    {
        var worker = Take();
        var start = Stopwatch.GetTimestamp();
        worker.Clear();
        worker.Batch.Key = part;
        store.Load(ticket, part, purpose, decision, worker.Batch);
        var loaded = Stopwatch.GetTimestamp();
        loadSeconds += Stopwatch.GetElapsedTime(start, loaded).TotalSeconds;
        if (purpose == LoadPurpose.Advance) worker.Advance();
        else worker.Apply(decision!);
        if (decision is not null) ForgetArrivals(decision.Plan, worker.Batch);
        if (part.Stage < DaytimeStage) worker.Collect(ArrivalsOf);
        advanceSeconds += Stopwatch.GetElapsedTime(loaded).TotalSeconds;
        writing.Enqueue((worker, store.Commit(ticket, worker.Batch, worker.Outcome)));
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
        var (worker, commit) = writing.Dequeue();
        var start = Stopwatch.GetTimestamp();
        var changed = commit.GetAwaiter().GetResult();
        waitSeconds += Stopwatch.GetElapsedTime(start).TotalSeconds;
        if (changed.Count > 0)
        {
            left.AddRange(changed);
            worker.Outcome.LeaveOut(changed);
            foreach (var arrived in arrivals.Values) arrived.Remove(changed);
        }
        Sum(worker);
        free.Enqueue(worker);
    }

    /// <summary>Subjects that daytime news changed while their part was evaluated are advanced again, one by one.</summary>
    private void WorkLeft(PartKey last, LoadPurpose purpose, SetDecision? decision)
    {
        var number = last.Number;
        for (var attempt = 0; left.Count > 0; attempt++)
        {
            if (attempt == MaximumRetries)
                throw new InvalidOperationException($"{left.Count} subjects changed during each of {MaximumRetries} attempts to advance them.");
            var again = left.ToArray();
            left.Clear();
            foreach (var subject in again)
                WorkPart(new PartKey(last.Stage, ++number, subject, subject + 1), purpose, decision);
            Drain();
        }
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

    private SetArrivals ArrivalsOf(int plan, int node, SetActivityOperator activity)
    {
        if (!arrivals.TryGetValue((plan, node), out var found)) arrivals.Add((plan, node), found = new SetArrivals(activity.Activity.KeyCount));
        return found;
    }

    /// <summary>All set nodes of all plans in order: each decides at most once, over what stands there by then.</summary>
    private IEnumerable<(int Plan, int Node)> SetNodes() =>
        Enumerable.Range(0, definition.Plans.Count)
            .SelectMany(place => definition.Plans[place].Plan.SetNodes.Select(node => (place, node)));

    /// <summary>
    /// Subjects of this part were measured at set nodes to come when they were loaded before; they are measured again,
    /// for the other tokens of their cases have moved.
    /// </summary>
    private void ForgetArrivals(int place, PartBatch batch)
    {
        if (!definition.Plans[place].Plan.MayFork) return;
        var subjects = batch.Subjects[..batch.Count];
        foreach (var ((plan, _), arrived) in arrivals)
        {
            if (plan == place) arrived.Remove(subjects);
        }
    }

    /// <summary>The decision of an earlier attempt at this run, else the one of now; null where nothing stands at the node.</summary>
    private SetDecision? Decide((int Plan, int Node) set)
    {
        if (ticket.IsResumed)
        {
            if (store.FindDecision(ticket, definition.Plans[set.Plan], set.Plan, set.Node) is { } stored) return stored;
            CollectStanding(set.Plan, set.Node);
        }
        return arrivals.TryGetValue(set, out var arrived) && arrived.Count > 0 ? Decide(set, arrived) : null;
    }

    private SetDecision Decide((int Plan, int Node) set, SetArrivals arrived)
    {
        var plan = definition.Plans[set.Plan];
        var (population, episodes, seqs) = arrived.Ordered(store);
        var activity = ((SetActivityOperator)plan.Plan.Nodes[set.Node].Operator).Activity;
        activity.Decide(population, new SetContext(store, definition.Clock, definition.Pool, definition.Services));
        var places = Enumerable.Range(0, population.Count).ToArray();
        Array.Sort(places, (x, y) => population.Subjects[x] != population.Subjects[y]
            ? population.Subjects[x].CompareTo(population.Subjects[y])
            : seqs[x].CompareTo(seqs[y]));
        var decision = new SetDecision(
            set.Plan,
            set.Node,
            [.. places.Select(place => population.Subjects[place])],
            [.. places.Select(place => episodes[place])],
            [.. places.Select(place => seqs[place])],
            [.. places.Select(place => population.Outcomes[place])],
            [.. places.Select(place => population.Values[place])]);
        store.Commit(ticket, plan, decision).GetAwaiter().GetResult();
        return decision;
    }

    /// <summary>
    /// After a resume the arrivals of parts that were committed before are not in memory: the tokens that stand at
    /// the set node are loaded and measured again.
    /// </summary>
    private void CollectStanding(int place, int node)
    {
        arrivals.Remove((place, node));
        ArrivalsOf(place, node, (SetActivityOperator)definition.Plans[place].Plan.Nodes[node].Operator);
        Measure(place, node, [.. store.StandingAt(definition.Plans[place], node).Distinct().Order()]);
    }

    private void Measure(int place, int node, long[] subjects)
    {
        for (var from = 0; from < subjects.Length; from += definition.SubjectsPerPart)
        {
            var some = subjects.AsSpan(from, Math.Min(definition.SubjectsPerPart, subjects.Length - from)).ToArray();
            var pretended = new SetDecision(place, node, some, new int[some.Length], new int[some.Length], new int[some.Length], new long[some.Length]);
            var worker = Take();
            worker.Clear();
            store.Load(ticket, new PartKey(-1, 0, some[0], some[^1] + 1), LoadPurpose.ApplyDecision, pretended, worker.Batch);
            worker.Executions[place].NoteStandingAtSets(node);
            worker.Collect(ArrivalsOf);
            free.Enqueue(worker);
        }
    }
}
