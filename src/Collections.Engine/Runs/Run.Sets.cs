using Collections.Engine.Batches;
using Collections.Engine.Operators;

namespace Collections.Engine.Runs;

public sealed partial class Run
{
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

    /// <summary>
    /// The decision of an earlier attempt at this run, else the one of now; null where nothing stands at the node, or the
    /// activity cannot decide. An earlier attempt that has decided at a set to come has passed this one, and those who came
    /// back to it since wait for the next run.
    /// </summary>
    private SetDecision? Decide((int Plan, int Node) set, int stage)
    {
        if (ticket.IsResumed)
        {
            if (store.FindDecision(ticket, definition.Plans[set.Plan], set.Plan, set.Node) is { } stored) return stored;
            if (SetNodes().Skip(stage).Any(later => store.FindDecision(ticket, definition.Plans[later.Plan], later.Plan, later.Node) is not null)) return null;
            CollectStanding(set.Plan, set.Node, stage);
        }
        if (!arrivals.TryGetValue(set, out var arrived) || arrived.Count == 0) return null;
        var population = arrived.Ordered(store);
        // They are as many as a stage has tokens: what is decided need not be held twice.
        arrivals.Remove(set);
        if (DecideWithoutPoison(set, stage, population) is not { } decision) return null;
        store.Commit(ticket, definition.Plans[set.Plan], decision).GetAwaiter().GetResult();
        return decision;
    }

    private static SetDecision DecisionOf((int Plan, int Node) set, SetPopulation population)
    {
        var places = Enumerable.Range(0, population.Count).ToArray();
        Array.Sort(places, (x, y) => population.Subjects[x] != population.Subjects[y]
            ? population.Subjects[x].CompareTo(population.Subjects[y])
            : population.Seqs[x].CompareTo(population.Seqs[y]));
        return new SetDecision(
            set.Plan,
            set.Node,
            [.. places.Select(place => population.Subjects[place])],
            [.. places.Select(place => population.Episodes[place])],
            [.. places.Select(place => population.Seqs[place])],
            [.. places.Select(place => population.Outcomes[place])],
            [.. places.Select(place => population.Values[place])]) { Places = population.Places };
    }

    /// <summary>
    /// After a resume the arrivals of parts that were committed before are not in memory: the tokens that stand at
    /// the set node are loaded and measured again.
    /// </summary>
    private void CollectStanding(int place, int node, int stage)
    {
        arrivals.Remove((place, node));
        ArrivalsOf(place, node, (SetActivityOperator)definition.Plans[place].Plan.Nodes[node].Operator);
        var subjects = store.StandingAt(ticket, definition.Plans[place], node).Distinct().Order().ToArray();
        for (var from = 0; from < subjects.Length; from += definition.SubjectsPerPart)
            Measure((place, node), stage, subjects.AsMemory(from, Math.Min(definition.SubjectsPerPart, subjects.Length - from)));
    }

    /// <summary>Measures some subjects at a set node; those that cannot be measured are found by halves and set aside.</summary>
    private void Measure((int Plan, int Node) set, int stage, ReadOnlyMemory<long> subjects)
    {
        var key = new PartKey(stage, 0, subjects.Span[0], subjects.Span[^1] + 1);
        var pretended = new SetDecision(set.Plan, set.Node, subjects.ToArray(), new int[subjects.Length], new int[subjects.Length], new int[subjects.Length], new long[subjects.Length]);
        var worker = Take();
        try
        {
            worker.Clear();
            worker.Batch.Key = key;
            store.Load(ticket, key, LoadPurpose.ApplyDecision, pretended, worker.Batch);
            worker.Fuel();
            worker.Executions[set.Plan].NoteStandingAtSets(set.Node);
            worker.Collect(ArrivalsOf);
            free.Enqueue(worker);
        }
        catch (Exception failure) when (IsPoison(failure))
        {
            Fail(worker, LoadPurpose.ApplyDecision, pretended, failure);
            var noted = failed[^1];
            failed.RemoveAt(failed.Count - 1);
            if (subjects.Length == 1)
            {
                SetAside(noted with { Part = key }, subjects.Span[0]);
                return;
            }
            Measure(set, stage, subjects[..(subjects.Length / 2)]);
            Measure(set, stage, subjects[(subjects.Length / 2)..]);
        }
    }
}
