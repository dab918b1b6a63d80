using Collections.Activities;
using Collections.Bpmn;
using Collections.Decisions.Columns;
using Collections.Decisions.Dmn;
using Collections.Decisions.Kernels;
using Collections.Decisions.Syntax;
using Collections.Domain.Offers;
using Collections.Engine.Batches;
using Collections.Engine.Operators;
using Collections.Engine.Planning;
using Collections.Engine.Runs;
using Collections.Strategies.Expansion;
using Collections.Strategies.Packages;
using Collections.Testing.Engine;

namespace Collections.Testing.Reference;

/// <summary>Works the nights of a trial on the real engine.</summary>
public static class ModelRuns
{
    /// <summary>Number of the version that the plan says it is.</summary>
    public const long Version = 7;

    // Who should have a case, so that there are accounts to be listed as excluded.
    private const string Scope = "score > 5";

    private static readonly CompiledExpression CompiledScope =
        CompiledExpression.Compile(FeelParser.Parse(Scope, [.. RandomScenario.Facts.Columns.Select(column => column.Name)]).Tree!, RandomScenario.Facts);

    /// <summary>The model as it runs.</summary>
    public static Plan Plan(StrategyPackage package, TextPool pool)
    {
        ArgumentNullException.ThrowIfNull(package);
        var process = StrategyExpansion.Of(BpmnReader.Read(package.Bpmn, StrategyPackage.BpmnFile).Definitions!, package).Definitions.Processes[0];
        var result = Planner.Plan(process, new PlanSetting
        {
            Facts = RandomScenario.Facts,
            Pool = pool,
            Activities = CollectionsActivities.AddTo(EngineTest.Activities()),
            Services = RandomPilot.Services,
            Decisions = new Dictionary<string, DmnModel> { [RandomLimits.Name] = RandomLimits.Model },
            Version = Version,
            CalledElsewhere = (id, version) => StrategyExpansion.FindCalled(package, id, version),
        });
        return result.Plan ?? throw new InvalidOperationException($"'{process.Id}' cannot be planned: {string.Join("; ", result.Findings)}");
    }

    /// <summary>The nodes at which a case waits for a word about its offer.</summary>
    public static IReadOnlySet<int> OfferNodes(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return plan.Nodes.Where(node => node.Operator is ActivityOperator { Activity.Completions: var words } && words.Contains(OfferWord.Make)).Select(node => node.Ordinal).ToHashSet();
    }

    /// <summary>Works all days of the scenario in the given manner; runs that are broken off are taken up again.</summary>
    /// <returns>How often a run was broken off.</returns>
    public static int Work(Plan plan, RandomScenario scenario, RunManner manner, IModelBooks books)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(manner);
        ArgumentNullException.ThrowIfNull(books);
        manner.Altering(plan);
        var breaks = manner.BreakOff is { } seed ? new Random(seed) : null;
        var broken = 0;
        for (var day = 0; day < scenario.Days; day++)
        {
            books.Tell(scenario, day, plan);
            var attempts = breaks is null ? 0 : breaks.Next(3);
            while (!IsWorked(Definition(plan, scenario, day, manner, books.Pool), books, scenario.Date(day), manner, attempts-- > 0 ? BreakAt(scenario, manner, breaks!) : null)) broken++;
        }
        return broken;
    }

    /// <summary>A run writes each part once, a decision, and parts of its stage: the break may be anywhere, or come too late.</summary>
    private static (int Write, bool Afterwards) BreakAt(RandomScenario scenario, RunManner manner, Random random) =>
        (1 + random.Next((2 * scenario.Accounts.Count / manner.PartSize) + 4), random.Next(2) == 0);

    private static bool IsWorked(RunDefinition definition, IModelBooks books, DateOnly date, RunManner manner, (int Write, bool Afterwards)? breakAt)
    {
        var ticket = books.Begin(date);
        var store = manner.Between(books.Store);
        if (breakAt is not var (write, afterwards))
        {
            new Run(definition, store, ticket).Execute(CancellationToken.None);
            return true;
        }
        var breaking = new BreakingStore(store, write, afterwards);
        try
        {
            new Run(definition, breaking, ticket).Execute(CancellationToken.None);
            return true;
        }
        catch (BrokenOffException)
        {
            return false;
        }
        finally
        {
            breaking.Settle();
        }
    }

    private static RunDefinition Definition(Plan plan, RandomScenario scenario, int day, RunManner manner, TextPool pool)
    {
        var now = RunClock.AtStartOf(scenario.Date(day).DayNumber) + (scenario.CutOff(day).TimeOfDay.Ticks / TimeSpan.TicksPerMillisecond);
        return new RunDefinition
        {
            Plans = [new PlanRun(plan)],
            Opens = [true],
            Facts = RandomScenario.Facts,
            Pool = pool,
            Clock = manner.Clock(new RunClock(now, scenario.AddBusinessDays)),
            SubjectsPerPart = manner.PartSize,
            ClosingMessages = new Dictionary<int, int> { [pool.Add(RandomScenario.Closing.Message)] = pool.Add(RandomScenario.Closing.Reason) },
            Scope = CompiledScope,
            Stages = new StageSetting
            {
                AgeFact = RandomScenario.Facts.IndexOf(RandomScenario.AgeFact),
                KindFact = RandomScenario.Facts.IndexOf(RandomScenario.KindFact),
                Order = [.. RandomScenario.Stages(null).Select(start => pool.Add(start.Stage))],
                Everywhere = Starts(null, pool),
                ByKind = new Dictionary<int, IReadOnlyList<StageStart>> { [pool.Add("B")] = Starts("B", pool) },
            },
        };
    }

    private static IReadOnlyList<StageStart> Starts(string? grade, TextPool pool) => [.. RandomScenario.Stages(grade).Select(start => new StageStart(start.Age, pool.Add(start.Stage)))];
}
