using System.Globalization;
using Collections.Activities.Cycles;
using Collections.Decisions.Columns;
using Collections.Decisions.Kernels;
using Collections.Decisions.Syntax;
using Collections.Decisions.Values;
using Collections.Domain.Accounts;
using Collections.Domain.Cycles;
using Collections.Domain.Facts;
using Collections.Domain.Novelties;
using Collections.Domain.Rates;
using Collections.Engine.Batches;
using Collections.Engine.Runs;
using Collections.Server.Counts;
using Collections.Server.Cycles;
using Collections.Server.Deployments;
using Collections.Server.Hosting;
using Collections.Strategies.Checking;
using Collections.Strategies.Planning;

namespace Collections.Server.Nightly;

/// <summary>What a night works with: every active version planned against the facts of today.</summary>
internal sealed record Night(RunDefinition Definition, IReadOnlyList<StoredVersion> Versions, Workplace Workplace)
{
    /// <summary>Whoever is late should have a case.</summary>
    private const string Scope = "days past due > 0";

    /// <summary>The parameter that says how many days after its end a case is opened again by a reversal.</summary>
    private const string ReopeningDays = "reopening days";

    private const int DefaultReopeningDays = 30;

    /// <summary>What is kept of a case when it comes in, and asked when it is settled.</summary>
    private static readonly IReadOnlyList<int> FactsOfCases = [Fact.PastDue];

    /// <summary>The versions that are cycles: their instances are batches, so no case follows them.</summary>
    public IReadOnlyList<NightCycle> Cycles { get; init; } = [];

    /// <summary>How far back the facts of history reach.</summary>
    public required HistoryTerms History { get; init; }

    /// <summary>How rates are read.</summary>
    public required RateTerms Rates { get; init; }

    /// <summary>Versions that are planned otherwise than they were deployed: they open no cases, and those that they have stand still.</summary>
    public IReadOnlyList<PlanDrift> Held { get; init; } = [];

    public static Night Prepare(Workplace workplace, DateOnly date, int subjectsPerPart)
    {
        var facts = workplace.Facts();
        var planner = PlannerOf(workplace, facts);
        var planned = workplace.ActiveVersions().Select(version => (Version: version, Plan: PlanOf(planner, version))).ToList();
        var versions = planned.Where(one => one.Plan.Process?.Cycle is null).Select(one => one.Version).ToList();
        var plans = planned.Where(one => one.Plan.Process?.Cycle is null).Select(one => new PlanRun(one.Plan.Plan!)).ToList();
        List<PlanDrift> held = [.. plans.Zip(versions).Select(one => VersionPlans.Drift(one.First.Plan, one.Second)).OfType<PlanDrift>()];
        var heldIds = held.Select(drift => drift.Version.Id).ToHashSet();
        var definition = Define(workplace, facts, workplace.Pool, plans, [.. versions.Select(version => version.IsPublished && !heldIds.Contains(version.Id))], date, subjectsPerPart);
        return new Night(definition, versions, workplace) { Held = held, History = PortfolioHistory.Of(facts.Parameters), Rates = PortfolioRates.Of(facts.Parameters), Cycles = [.. planned.Where(one => one.Plan.Process?.Cycle is not null).Select(one => CycleOf(one.Version, one.Plan))] };
    }

    /// <summary>Plans what was published.</summary>
    public static StrategyPlanner PlannerOf(Workplace workplace, StrategyFacts facts) => new(facts, workplace.Pool, ActivityCatalog.Registry) { Services = workplace.ServicesOf, WereChecked = true };

    /// <summary>A run of plans by the rules of the house; texts get their codes from the pool that the plans were made with.</summary>
    public static RunDefinition Define(
        Workplace workplace, StrategyFacts facts, TextPool pool, IReadOnlyList<PlanRun> plans, IReadOnlyList<bool> opens, DateOnly date, int subjectsPerPart,
        bool listsExcluded = true, int lanes = 1, IReadOnlyList<bool>? onlyTakes = null, IReadOnlyList<int>? factsOfStore = null) => new()
    {
        OnlyTakes = onlyTakes,
        FactsOfStore = factsOfStore ?? FactsOfCases,
        Lanes = lanes,
        Plans = plans,
        Opens = opens,
        Facts = facts.Schema,
        Pool = pool,
        Clock = Clock(date, workplace),
        Scope = listsExcluded ? CompiledExpression.Compile(FeelParser.Parse(Scope, facts.Schema).Tree!, facts.Schema) : null,
        ClosingMessages = NoveltyMessages.Closing.ToDictionary(pool.Add, pool.Add),
        ReopeningMessage = pool.Add(NoveltyMessages.Reversal),
        ReopeningDays = ReopeningDaysOf(facts),
        AmountFact = Fact.TotalDue,
        ComparedFact = ComparedFact(facts),
        LateSinceFact = Fact.OldestDueDate,
        Stages = AgeStages.Of(facts.Parameters, pool),
        KinBits = AccountId.OrdinalBits,
        BandBounds = AmountBands.Bounds,
        SubjectsPerPart = subjectsPerPart,
        Constants = Constants(facts),
        Services = workplace,
    };

    /// <summary>The same versions for reactions by day: nobody is admitted or listed as excluded; messages that start a process do.</summary>
    /// <param name="subjectsPerPart">About how many subjects a transaction has, where many are worked at once.</param>
    public RunDefinition ForDaytime(int subjectsPerPart = 1) => new()
    {
        Plans = Definition.Plans,
        Opens = Definition.Opens,
        Admits = false,
        Facts = Definition.Facts,
        FactsOfStore = Definition.FactsOfStore,
        Pool = Definition.Pool,
        Clock = Definition.Clock,
        ClosingMessages = Definition.ClosingMessages,
        ReopeningMessage = Definition.ReopeningMessage,
        ReopeningDays = Definition.ReopeningDays,
        AmountFact = Definition.AmountFact,
        ComparedFact = Definition.ComparedFact,
        LateSinceFact = Definition.LateSinceFact,
        KinBits = Definition.KinBits,
        BandBounds = Definition.BandBounds,
        SubjectsPerPart = subjectsPerPart,
        Constants = Definition.Constants,
        Services = Definition.Services,
    };

    /// <summary>A parameter of the portfolio, if it is a number of days.</summary>
    private static int ReopeningDaysOf(StrategyFacts facts) =>
        facts.Parameters.FirstOrDefault(parameter => parameter.Name == ReopeningDays) is { } days && ParameterValue.Of(days) is NumberValue number && int.TryParse(FeelLiteral.Write(number), CultureInfo.InvariantCulture, out var count) && count >= 0
            ? count
            : DefaultReopeningDays;

    /// <summary>Cases are compared by what they owe in the home currency.</summary>
    private static int ComparedFact(StrategyFacts facts)
    {
        for (var i = facts.Catalog.Count + facts.Parameters.Count; i < facts.Schema.Columns.Count; i++)
        {
            if (facts.Schema.Columns[i].Name == RateFact.Definitions[RateFact.TotalDueEquivalent].Name) return i;
        }
        return -1;
    }

    private static StrategyPlan PlanOf(StrategyPlanner planner, StoredVersion version) =>
        VersionPlans.Of(planner, version) is { Plan: not null } planned
            ? planned
            : throw new InvalidOperationException($"{version.Package.Origin} was published and cannot be planned any more: {string.Join("; ", planner.Plan(version.Package, version.Id).Findings.Select(finding => finding.Message))}");

    private static NightCycle CycleOf(StoredVersion version, StrategyPlan planned)
    {
        var settings = planned.Process!.Cycle!;
        return CyclePlan.Of(planned.Plan!) is { } rules && CycleKindText.Parse(settings.Kind) is { } kind && CycleCheck.DayOf(planned.Process) is { } day
            ? new NightCycle(version, new PlanRun(planned.Plan!), rules, kind, settings.Pool, day)
            : throw new InvalidOperationException($"{version.Package.Origin} was published as a cycle and is none any more: its kind, its day and its steps were expected.");
    }

    private static RunClock Clock(DateOnly date, Workplace workplace) => new(
        workplace.Terms.CutOffOf(date),
        RunTerms.Counting(workplace.Calendar))
    {
        Calendars = workplace.Terms.Counting,
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
