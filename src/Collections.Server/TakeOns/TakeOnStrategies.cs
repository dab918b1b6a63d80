using System.Globalization;
using Collections.Activities.TakeOns;
using Collections.Engine.Batches;
using Collections.Engine.Operators;
using Collections.Engine.Planning;
using Collections.Intake.TakeOns;
using Collections.Server.Nightly;

namespace Collections.Server.TakeOns;

/// <summary>Finds strategies, versions and steps by the names that files give them.</summary>
internal sealed class TakeOnStrategies
{
    private const int MostNamed = 12;
    private readonly List<TakeOnStrategy> all;
    private readonly SortedSet<string> firms;

    public TakeOnStrategies(Night night)
    {
        var plans = night.Definition.Plans;
        var batch = new PartBatch(plans, night.Definition.Facts, night.Definition.UsedFacts(), night.Definition.Pool, night.Definition.Constants);
        all = [.. plans.Select((run, place) => new TakeOnStrategy(place, night.Versions[place].Package.Name, night.Versions[place].Version, night.Versions[place].IsPublished, run.Plan, StandsOf(new Execution(batch.Plans[place], night.Definition.Clock))))];
        firms = new SortedSet<string>(night.Cycles.SelectMany(cycle => cycle.Rules.Shares.Select(share => share.Firm)), StringComparer.Ordinal);
    }

    /// <summary>How many versions there are.</summary>
    public int Count => all.Count;

    /// <summary>The firms to which cycles share cases out.</summary>
    public IReadOnlyCollection<string> Firms => firms;

    /// <summary>The version at a place.</summary>
    public TakeOnStrategy At(int place) => all[place];

    /// <summary>Name of the strategy at a place.</summary>
    public string NameOf(int place) => all[place].Name;

    /// <summary>Whether a step follows placements.</summary>
    public static bool Follows(TakeOnStrategy strategy, int node) => TakenSteps.FollowsPlacement(strategy.Plan.Nodes[node]);

    /// <summary>The version that a row names; the published one where it names none.</summary>
    public TakeOnStrategy? Find(TakeOnRow row, Action<TakeOnRow, string, string> refuse)
    {
        var versions = all.Where(one => one.Name == row.Text(TakeOnFields.Strategy)).ToList();
        if (versions.Count == 0)
        {
            refuse(row, TakeOnFields.Strategy, $"one of the strategies {Listed(all.Select(one => one.Name).Distinct())}");
            return null;
        }
        var wanted = row.Whole(TakeOnFields.Version);
        if (versions.FirstOrDefault(one => wanted is null ? one.IsPublished : one.Version == wanted) is { } found) return found;
        refuse(row, TakeOnFields.Version, $"a version that is or was published: {Listed(versions.Select(one => one.Version.ToString(CultureInfo.InvariantCulture)))}");
        return null;
    }

    /// <summary>The step that a row names by id or name, if cases wait there.</summary>
    public static PlanNode? StepOf(TakeOnStrategy strategy, TakeOnRow row, string field, Action<TakeOnRow, string, string> refuse)
    {
        var wanted = row.Text(field);
        var named = Named(strategy, wanted);
        if (named.Count(strategy.Stands.Contains) == 1) return named.Single(strategy.Stands.Contains);
        refuse(row, field, named.Count(strategy.Stands.Contains) > 1 ? "the id of a step, as several have the name" : $"a step at which cases of {strategy.Name} wait: {Listed(strategy.Stands.Select(node => node.ElementId))}");
        return null;
    }

    /// <summary>The step that watches a promise of a row: the one that it names, or the only one that does.</summary>
    public static PlanNode? PromiseStepOf(TakeOnStrategy strategy, TakeOnRow row, Action<TakeOnRow, string, string> refuse)
    {
        if (row.Text(TakeOnFields.Step) is not null)
        {
            var named = StepOf(strategy, row, TakeOnFields.Step, refuse);
            if (named is null || TakenSteps.WatchesPromise(named)) return named;
            refuse(row, TakeOnFields.Step, "a step that watches promises");
            return null;
        }
        var watching = strategy.Stands.Where(TakenSteps.WatchesPromise).ToList();
        if (watching.Count == 1) return watching[0];
        refuse(row, TakeOnFields.Step, watching.Count == 0 ? $"a strategy that watches promises: {strategy.Name} does not" : $"one of the steps that watch promises: {Listed(watching.Select(node => node.ElementId))}");
        return null;
    }

    /// <summary>The step that has handed the case of a row to a firm, from which it went on: the only one that does so.</summary>
    /// <param name="meant">The steps that the row names, or all.</param>
    /// <param name="row">The row.</param>
    /// <param name="refuse">Told where there is none, or are several.</param>
    public static PlanNode? HandOffOf(IEnumerable<PlanNode> meant, TakeOnRow row, Action<TakeOnRow, string, string> refuse)
    {
        var handing = meant.Where(node => TakenSteps.FirmsOf(node) is not null && Execution.MayPass(node)).ToList();
        if (handing.Count == 1) return handing[0];
        var field = row.Text(TakeOnFields.Step) is null ? TakeOnFields.Account : TakeOnFields.Step;
        refuse(row, field, handing.Count == 0 ? "a case at a step that follows placements, or of a strategy with a step that hands cases off" : $"one of the steps that hand cases off: {Listed(handing.Select(node => node.ElementId))}");
        return null;
    }

    /// <summary>The steps of an id, else those of a name.</summary>
    public static IReadOnlyList<PlanNode> Named(TakeOnStrategy strategy, string? wanted)
    {
        List<PlanNode> named = [.. strategy.Plan.Nodes.Where(node => node.ElementId == wanted)];
        return named.Count > 0 ? named : [.. strategy.Plan.Nodes.Where(node => node.Name == wanted)];
    }

    private static List<PlanNode> StandsOf(Execution execution) => [.. execution.Plan.Nodes.Where(execution.MayStand)];

    private static string Listed(IEnumerable<string> names)
    {
        var some = names.Take(MostNamed + 1).ToList();
        return string.Join(", ", some.Take(MostNamed)) + (some.Count > MostNamed ? ", …" : "");
    }
}

/// <summary>A version on which cases can be taken on.</summary>
/// <param name="Place">Its place among the plans of the night.</param>
/// <param name="Name">Name of the strategy.</param>
/// <param name="Version">Number of the version.</param>
/// <param name="IsPublished">Whether new cases come to it.</param>
/// <param name="Plan">The plan.</param>
/// <param name="Stands">Steps at which cases wait.</param>
internal sealed record TakeOnStrategy(int Place, string Name, int Version, bool IsPublished, Plan Plan, IReadOnlyList<PlanNode> Stands);
