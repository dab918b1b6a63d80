using Collections.Bpmn.Validation;
using Collections.Decisions.Columns;
using Collections.Domain.Facts;
using Collections.Domain.Novelties;
using Collections.Engine.Batches;
using Collections.Engine.Planning;
using Collections.Engine.Runs;
using Collections.Persistence.Simulations;
using Collections.Server.Deployments;
using Collections.Server.Hosting;
using Collections.Server.Nightly;
using Collections.Strategies.Checking;
using Collections.Strategies.Planning;

namespace Collections.Server.Simulations;

/// <summary>
/// Nights of the real engine over facts in memory, into a store that counts instead of writing. It has texts of its
/// own, so that nothing of it gets a code in the database.
/// </summary>
internal sealed class SimulatedNight
{
    private readonly Workplace workplace;
    private readonly IReadOnlyList<SimulatedVersion> versions;
    private readonly IReadOnlyList<Plan> plans;
    private readonly StrategyFacts facts;
    private readonly TextPool pool;
    private readonly bool everybody;
    private readonly bool asksForBuckets;

    private SimulatedNight(Workplace workplace, IReadOnlyList<(SimulatedVersion Version, Plan Plan)> planned, StrategyFacts facts, TextPool pool, bool everybody, bool asksForBuckets)
    {
        (this.workplace, this.facts, this.pool, this.everybody, this.asksForBuckets) = (workplace, facts, pool, everybody, asksForBuckets);
        versions = [.. planned.Select(one => one.Version)];
        plans = [.. planned.Select(one => one.Plan)];
    }

    /// <summary>Which facts it asks for, by ordinal.</summary>
    public IReadOnlyList<bool> UsedFacts() => Define(DateOnly.MinValue.AddDays(1), lanes: 1).UsedFacts();

    /// <summary>Plans the versions that take part. Where the whole portfolio comes in anew, only those that may take an account before the one that is counted, and they only take it.</summary>
    public static SimulatedNight? Prepare(Workplace workplace, IReadOnlyList<SimulatedVersion> versions, bool everybody, bool asksForBuckets, List<Finding> findings)
    {
        var facts = workplace.Facts();
        var pool = CopyOf(workplace.Pool);
        var planner = new StrategyPlanner(facts, pool, ActivityCatalog.Registry) { Services = workplace.ServicesOf, LeavesTables = true };
        // What was deployed was checked then.
        var ofStored = new StrategyPlanner(facts, pool, ActivityCatalog.Registry) { Services = workplace.ServicesOf, WereChecked = true };
        var planned = new List<(SimulatedVersion Version, Plan Plan)>();
        foreach (var version in versions)
        {
            var plan = version.Stored is { } stored ? VersionPlans.Of(ofStored, stored) : planner.Plan(version.Package, version.Id);
            if (version.Id == SimulatedVersion.DraftId || plan.Plan is null) findings.AddRange(plan.Findings);
            if (plan.Plan is null) return null;
            if (version.Stored is not null && VersionPlans.Drift(plan.Plan, version.Stored) is { } drift)
            {
                findings.Add(new Finding($"{version.Package.Name}/{version.Package.SourceFile}", HeldVersions.Code, FindingSeverity.Error, "", drift.Sentence));
                return null;
            }
            planned.Add((version, plan.Plan));
        }
        if (everybody) KeepFirst(planned);
        return new SimulatedNight(workplace, planned, facts, pool, everybody, asksForBuckets);
    }

    /// <summary>Works one night after the other, each from where the one before ended.</summary>
    public NightTally Run(SimulatedPortfolio portfolio, IReadOnlyList<DateOnly> dates, CancellationToken cancellation)
    {
        var tally = new SimulationTally(IsCounted(), pool, followsTasks: dates.Count > 1);
        var news = portfolio.Assumption?.News(pool, dates, IsCounted());
        var drafts = versions.Where(version => version.Id == SimulatedVersion.DraftId).ToDictionary(version => version.Id, version => version.Strategy);
        var store = new SimulatedRunStore(
            portfolio.Database, portfolio.Facts, tally, new SimulatedStart(dates[0], everybody, GoesOn: dates.Count > 1, CountedVersions(), portfolio.Position, portfolio.Buckets, pool.Add(NoveltyMessages.BucketMoved), news), drafts, portfolio.Cases);
        var elements = new Dictionary<string, (long Cases, long Amount)>(StringComparer.Ordinal);
        var days = new List<DayTally>();
        foreach (var date in dates)
        {
            store.Next(date);
            Add(new Run(Define(date, portfolio.Lanes), store, new RunTicket(0, 0, IsResumed: false)).Execute(cancellation), elements);
            days.Add(DayTally.Of(date, tally, news?.All ?? default));
        }
        return new NightTally(elements, tally, days, Rates(news));
    }

    private bool[] IsCounted() => [.. versions.Select(version => version.IsCounted)];

    private HashSet<long> CountedVersions() => [.. versions.Where(version => version.IsCounted).Select(version => version.Id)];

    private List<SegmentRate> Rates(AssumedNews? news) =>
        [.. (news?.BySegment ?? []).Select(one => SegmentRate.Of(one.Segment < 0 ? "" : pool[one.Segment], one.Count)).OrderBy(one => one.Segment, StringComparer.Ordinal)];

    private RunDefinition Define(DateOnly date, int lanes) => Night.Define(
        workplace, facts, pool, [.. plans.Select(plan => new PlanRun(plan))], [.. versions.Select(version => version.Opens)], date, RunDefinition.DefaultSubjectsPerPart,
        listsExcluded: false, lanes: lanes, onlyTakes: everybody ? [.. versions.Select(version => !version.IsCounted)] : null,
        factsOfStore: asksForBuckets ? [Fact.Bucket] : null);

    /// <summary>What the counted versions call their elements counts together: open cases may stand on another version than new ones enter.</summary>
    private void Add(RunReport report, Dictionary<string, (long Cases, long Amount)> sums)
    {
        foreach (var (key, value) in report.RollUps.OrderBy(sum => (-sum.Key.Plan, sum.Key.Element)))
        {
            if (!versions[key.Plan].IsCounted) continue;
            var id = plans[key.Plan].Elements[key.Element];
            var (cases, amount) = sums.GetValueOrDefault(id);
            sums[id] = (cases + value.Cases, amount + value.Amount);
        }
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

/// <summary>What simulated nights did.</summary>
/// <param name="Elements">By BPMN id how often cases passed, and the sum of their amounts in hundredths; in the order of the plan.</param>
/// <param name="Tally">What they would have written.</param>
/// <param name="Days">What had been done by the end of each.</param>
/// <param name="Rates">What the news that was assumed came to in each segment.</param>
internal sealed record NightTally(IReadOnlyDictionary<string, (long Cases, long Amount)> Elements, SimulationTally Tally, IReadOnlyList<DayTally> Days, IReadOnlyList<SegmentRate> Rates);
