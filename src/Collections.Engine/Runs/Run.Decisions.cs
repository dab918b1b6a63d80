using Collections.Engine.Operators;

namespace Collections.Engine.Runs;

public sealed partial class Run
{
    /// <summary>More tokens than this that no decision can be made over: the activity is at fault, not the tokens.</summary>
    private const int MostTokensSetAside = 100;

    /// <summary>
    /// Decides over the population. Where the activity fails again and again, the tokens that it fails over are found by
    /// halves and set aside, and it decides over the others; where that does not help either it decides about nobody:
    /// all go on standing, with one incident at the first of them.
    /// </summary>
    private SetDecision? DecideWithoutPoison((int Plan, int Node) set, int stage, SetPopulation population)
    {
        Exception? failure = null;
        for (var attempt = 0; attempt < MaximumAttempts; attempt++)
        {
            if ((failure = TryDecide(set, population)) is null) return DecisionOf(set, population);
        }
        var culprits = new SortedDictionary<int, Exception>();
        FindCulprits(set, population, [.. Enumerable.Range(0, population.Count)], culprits);
        int[] rest = [.. Enumerable.Range(0, population.Count).Where(place => !culprits.ContainsKey(place))];
        if (culprits.Count is 0 or > MostTokensSetAside || rest.Length == 0 || TryDecide(set, Of(population, rest), out var decided) is not null)
        {
            RaiseUndecided(set, population, failure!);
            return null;
        }
        foreach (var (place, cause) in culprits) SetAsideFromSet(set, stage, population.Subjects[place], cause);
        return DecisionOf(set, decided);
    }

    private Exception? TryDecide((int Plan, int Node) set, SetPopulation population, out SetPopulation decided)
    {
        decided = population;
        return TryDecide(set, population);
    }

    private Exception? TryDecide((int Plan, int Node) set, SetPopulation population)
    {
        try
        {
            var activity = ((SetActivityOperator)definition.Plans[set.Plan].Plan.Nodes[set.Node].Operator).Activity;
            activity.Decide(population, new SetContext(store, definition.Clock, definition.Pool, definition.Services));
            return null;
        }
        catch (Exception failure) when (IsPoison(failure))
        {
            return failure;
        }
    }

    /// <summary>The places fail together: those that fail alone are added.</summary>
    private void FindCulprits((int Plan, int Node) set, SetPopulation population, int[] places, SortedDictionary<int, Exception> culprits)
    {
        if (places.Length == 1 || culprits.Count > MostTokensSetAside) return;
        foreach (var half in new[] { places[..(places.Length / 2)], places[(places.Length / 2)..] })
        {
            if (TryDecide(set, Of(population, half)) is not { } failure) continue;
            if (half.Length == 1) culprits.Add(half[0], failure);
            else FindCulprits(set, population, half, culprits);
        }
    }

    private static SetPopulation Of(SetPopulation population, int[] places) => new(
        [.. population.Keys.Select(key => places.Select(place => key[place]).ToArray())],
        [.. places.Select(place => population.Subjects[place])],
        [.. places.Select(place => population.Episodes[place])],
        [.. places.Select(place => population.Seqs[place])],
        new int[places.Length],
        new long[places.Length]);

    private void SetAsideFromSet((int Plan, int Node) set, int stage, long subject, Exception cause)
    {
        var part = new PartKey(stage, 0, subject, subject + 1);
        SetAside(new PartFailure(part, LoadPurpose.ApplyDecision, null, cause, set.Plan, set.Node), subject);
    }

    private void RaiseUndecided((int Plan, int Node) set, SetPopulation population, Exception failure)
    {
        var node = definition.Plans[set.Plan].Plan.Nodes[set.Node];
        SetAside(null, new Poison(
            population.Subjects[0],
            set.Plan,
            set.Node,
            Poison.SetDecisionFailed,
            $"{node.ElementName} '{node.ElementId}' decided nothing about the {population.Count} cases that stand there: {failure.GetType().Name}: {failure.Message}. They go on standing, and the next run tries again."));
    }
}
