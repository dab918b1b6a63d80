using Collections.Decisions.Columns;
using Collections.Decisions.Kernels;
using Collections.Decisions.Syntax;
using Collections.Decisions.Values;
using Collections.Domain.Accounts;
using Collections.Domain.Facts;
using Collections.Domain.Novelties;
using Collections.Engine.Batches;
using Collections.Engine.Runs;
using Collections.Server.Counts;
using Collections.Server.Deployments;
using Collections.Server.Hosting;
using Collections.Strategies.Planning;

namespace Collections.Server.Nightly;

/// <summary>What a night works with: every active version planned against the facts of today.</summary>
internal sealed record Night(RunDefinition Definition, IReadOnlyList<StoredVersion> Versions, Workplace Workplace)
{
    /// <summary>Whoever is late should have a case.</summary>
    private const string Scope = "days past due > 0";

    public static Night Prepare(Workplace workplace, DateOnly date, int subjectsPerPart)
    {
        var facts = workplace.Facts();
        var planner = new StrategyPlanner(facts, workplace.Pool, ActivityCatalog.Registry) { Services = workplace.ServicesOf, WereChecked = true };
        var versions = workplace.ActiveVersions();
        var plans = versions.Select(version => new PlanRun(PlanOf(planner, version))).ToList();
        var definition = Define(workplace, facts, workplace.Pool, plans, [.. versions.Select(version => version.IsPublished)], date, subjectsPerPart);
        return new Night(definition, versions, workplace);
    }

    /// <summary>A run of plans by the rules of the house; texts get their codes from the pool that the plans were made with.</summary>
    public static RunDefinition Define(
        Workplace workplace, StrategyFacts facts, TextPool pool, IReadOnlyList<PlanRun> plans, IReadOnlyList<bool> opens, DateOnly date, int subjectsPerPart,
        bool listsExcluded = true, int lanes = 1, IReadOnlyList<bool>? onlyTakes = null) => new()
    {
        OnlyTakes = onlyTakes,
        Lanes = lanes,
        Plans = plans,
        Opens = opens,
        Facts = facts.Schema,
        Pool = pool,
        Clock = Clock(date, workplace),
        Scope = listsExcluded ? CompiledExpression.Compile(FeelParser.Parse(Scope, [.. facts.Schema.Columns.Select(column => column.Name)]).Tree!, facts.Schema) : null,
        ClosingMessages = NoveltyMessages.Closing.ToDictionary(pool.Add, pool.Add),
        AmountFact = Fact.TotalDue,
        LateSinceFact = Fact.OldestDueDate,
        KinBits = AccountId.OrdinalBits,
        BandBounds = AmountBands.Bounds,
        SubjectsPerPart = subjectsPerPart,
        Constants = Constants(facts),
        Services = workplace,
    };

    /// <summary>The same versions for reactions by day: nobody is admitted or listed as excluded; messages that start a process do.</summary>
    public RunDefinition ForDaytime() => new()
    {
        Plans = Definition.Plans,
        Opens = Definition.Opens,
        Admits = false,
        Facts = Definition.Facts,
        Pool = Definition.Pool,
        Clock = Definition.Clock,
        ClosingMessages = Definition.ClosingMessages,
        AmountFact = Definition.AmountFact,
        LateSinceFact = Definition.LateSinceFact,
        KinBits = Definition.KinBits,
        BandBounds = Definition.BandBounds,
        SubjectsPerPart = 1,
        Constants = Definition.Constants,
        Services = Definition.Services,
    };

    private static Engine.Planning.Plan PlanOf(StrategyPlanner planner, StoredVersion version) =>
        planner.Plan(version.Package, version.Id).Plan
            ?? throw new InvalidOperationException($"{version.Package.Origin} was published and cannot be planned any more: {string.Join("; ", planner.Plan(version.Package, version.Id).Findings.Select(finding => finding.Message))}");

    private static RunClock Clock(DateOnly date, Workplace workplace) => new(
        workplace.Terms.CutOffOf(date),
        (from, days) => workplace.Calendar.AddBusinessDays(DateOnly.FromDayNumber(from), days).DayNumber)
    {
        Zone = workplace.Zone ?? TimeZoneInfo.Utc,
    };

    private static Dictionary<int, FeelValue> Constants(StrategyFacts facts)
    {
        var constants = new Dictionary<int, FeelValue>();
        for (var i = 0; i < facts.Parameters.Count; i++)
            constants.Add(facts.Catalog.Count + i, ParameterValue.Of(facts.Parameters[i]));
        return constants;
    }
}
