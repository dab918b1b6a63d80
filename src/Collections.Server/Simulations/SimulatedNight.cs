using Collections.Decisions.Columns;
using Collections.Engine.Batches;
using Collections.Engine.Planning;
using Collections.Engine.Runs;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Simulations;
using Collections.Server.Deployments;
using Collections.Server.Hosting;
using Collections.Server.Nightly;
using Collections.Strategies.Checking;
using Collections.Strategies.Planning;

namespace Collections.Server.Simulations;

/// <summary>
/// One night of the real engine over facts in memory, into a store that counts instead of writing. It has texts of its
/// own, so that nothing of it gets a code in the database.
/// </summary>
internal sealed class SimulatedNight
{
    private readonly Workplace workplace;
    private readonly IReadOnlyList<SimulatedVersion> versions;
    private readonly DateOnly date;
    private readonly bool everybody;

    private SimulatedNight(Workplace workplace, RunDefinition definition, IReadOnlyList<SimulatedVersion> versions, DateOnly date, bool everybody) =>
        (this.workplace, Definition, this.versions, this.date, this.everybody) = (workplace, definition, versions, date, everybody);

    public RunDefinition Definition { get; }

    /// <summary>Plans the versions that take part. Where the whole portfolio comes in anew, only those that may take an account before the one that is counted.</summary>
    public static SimulatedNight? Prepare(Workplace workplace, IReadOnlyList<SimulatedVersion> versions, DateOnly date, bool everybody, List<Finding> findings)
    {
        var facts = workplace.Facts();
        var pool = CopyOf(workplace.Pool);
        var planner = new StrategyPlanner(facts, pool, ActivityCatalog.Registry) { Services = workplace.ServicesOf, WereChecked = true };
        var planned = new List<(SimulatedVersion Version, Plan Plan)>();
        foreach (var version in versions)
        {
            var plan = planner.Plan(version.Package, version.Id);
            if (version.Id == SimulatedVersion.DraftId || plan.Plan is null) findings.AddRange(plan.Findings);
            if (plan.Plan is null) return null;
            planned.Add((version, plan.Plan));
        }
        if (everybody) KeepFirst(planned);
        var definition = Night.Define(
            workplace, facts, pool, [.. planned.Select(one => new PlanRun(one.Plan))], [.. planned.Select(one => one.Version.Opens)], date, RunDefinition.DefaultSubjectsPerPart, listsExcluded: false);
        return new SimulatedNight(workplace, definition, [.. planned.Select(one => one.Version)], date, everybody);
    }

    /// <summary>Works the night.</summary>
    public NightTally Run(SqliteDatabase database, HeldFacts facts, CancellationToken cancellation)
    {
        var tally = new SimulationTally([.. versions.Select(version => version.IsCounted)], Definition.Pool);
        var drafts = versions.Where(version => version.Id == SimulatedVersion.DraftId).ToDictionary(version => version.Id, version => version.Strategy);
        var store = new SimulatedRunStore(database, facts, tally, everybody ? null : date, drafts);
        var report = new Run(Definition, store, new RunTicket(0, 0, IsResumed: false)).Execute(cancellation);
        return new NightTally(Elements(report), tally, report.Seconds);
    }

    /// <summary>What the counted versions call their elements counts together: open cases may stand on another version than new ones enter.</summary>
    private Dictionary<string, (long Cases, long Amount)> Elements(RunReport report)
    {
        var sums = new Dictionary<string, (long Cases, long Amount)>(StringComparer.Ordinal);
        foreach (var (key, value) in report.RollUps.OrderBy(sum => (-sum.Key.Plan, sum.Key.Element)))
        {
            if (!versions[key.Plan].IsCounted) continue;
            var id = Definition.Plans[key.Plan].Plan.Elements[key.Element];
            var (cases, amount) = sums.GetValueOrDefault(id);
            sums[id] = (cases + value.Cases, amount + value.Amount);
        }
        return sums;
    }

    private static void KeepFirst(List<(SimulatedVersion Version, Plan Plan)> planned)
    {
        var counted = planned.Find(one => one.Version is { IsCounted: true, Opens: true }).Plan;
        planned.RemoveAll(one => one.Plan != counted && (one.Plan.Group != counted.Group || !one.Version.Opens || IsBehind(one.Plan, counted)));
    }

    private static bool IsBehind(Plan plan, Plan other) =>
        plan.Precedence != other.Precedence ? plan.Precedence > other.Precedence : string.CompareOrdinal(plan.Name, other.Name) > 0;

    private static TextPool CopyOf(TextPool pool)
    {
        var copy = new TextPool();
        for (var (code, count) = (0, pool.Count); code < count; code++) copy.Add(pool[code]);
        return copy;
    }
}

/// <summary>What a simulated night did.</summary>
/// <param name="Elements">By BPMN id how often cases passed, and the sum of their amounts in hundredths; in the order of the plan.</param>
/// <param name="Tally">What it would have written.</param>
/// <param name="Seconds">How long it took, by phase.</param>
internal sealed record NightTally(IReadOnlyDictionary<string, (long Cases, long Amount)> Elements, SimulationTally Tally, RunSeconds Seconds);
