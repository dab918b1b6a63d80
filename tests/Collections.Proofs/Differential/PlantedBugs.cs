using System.Text.RegularExpressions;
using Collections.Engine.Batches;
using Collections.Engine.Operators;
using Collections.Engine.Planning;
using Collections.Engine.Runs;
using Collections.Proofs.Harness;
using Collections.Strategies.Packages;
using Collections.Testing.Reference;

namespace Collections.Proofs.Differential;

/// <summary>Bugs of an engine, each planted in the manner of a run: the comparison must show every one of them.</summary>
internal static class PlantedBugs
{
    /// <summary>So many models are tried until one shows the bug.</summary>
    private const int MostModels = 300;

    private const int MostDatabases = 40;
    private const int Accounts = 20;
    private const int PartSize = 7;

    private static IReadOnlyList<(string Bug, RunManner Manner)> All { get; } =
    [
        ("a gateway copies a token", Altered(node => node.ElementId.StartsWith("merge", StringComparison.Ordinal), _ => new CopyingGateway())),
        ("a join waits for too few", Altered(node => node.Operator is ParallelGatewayOperator && node.IncomingCount > 1, _ => new PassOperator())),
        ("an exclusive gateway takes a second matching flow", Altered(node => node.Operator is ExclusiveGatewayOperator, _ => new PassOperator())),
        ("a timer by the clock on the wall", new RunManner(PartSize) { Clock = clock => clock with { Now = TimeProvider.System.GetUtcNow().Ticks / TimeSpan.TicksPerMillisecond } }),
        ("a timer fires twice", Altered(node => node.WaitsForTimeOnly, node => new TwiceOperator(node.Operator))),
        ("a repeated timer forgets how often it has fired", Between(store => new ForgetfulTimers(store))),
        ("a script reads what stood before it", Altered(node => node.Operator is ScriptTaskOperator, node => new EarlyReadingScript((ScriptTaskOperator)node.Operator))),
        ("parts overlap", Between(store => new MisplacedParts(store, 1))),
        ("a part forgets its last account", Between(store => new MisplacedParts(store, -1))),
        ("a row reads the facts of its neighbour", Between(store => new NeighbourFacts(store))),
        ("the order of rows decides between equals", Between(store => new UnsortedStore(store)) with { Shuffle = 1 }),
        ("news is heard in the wrong order", Between(store => new LateNewsFirst(store))),
        ("a resumed run decides anew", Between(store => new ForgetfulDecisions(store)) with { PartSize = 3, BreakOff = 1 }),
        ("messages of a part are lost", Between(store => new SilentStore(store))),
        ("an inclusive join fires too early", Altered(node => node.Operator is InclusiveGatewayOperator && node.Reach is not null, node => new HastyJoin((InclusiveGatewayOperator)node.Operator))),
        ("an inclusive gateway takes one flow only", Altered(node => node.Operator is InclusiveGatewayOperator && node.Outgoing.Count > 1 && node.Reach is null, _ => new ExclusiveGatewayOperator())),
        ("compensation in the wrong order", Altered(node => node.Operator is CompensationOperator, node => new BackwardRecords((CompensationOperator)node.Operator))),
        ("a subprocess leaves nothing to undo", Altered(PlanBugs.RecordNoSubProcess)),
        ("what may be undone is forgotten overnight", Between(store => new ForgetfulTokens(store, TokenState.Completed, whole: true))),
        ("a cancelled transaction undoes nothing", Altered(node => node.Operator is CancelEndOperator, _ => new TerminateEndEventOperator())),
        ("an event subprocess does not empty its scope", Altered(PlanBugs.KeepScopes)),
        ("a listener is forgotten overnight", Between(store => new ForgetfulTokens(store, TokenState.Listening, whole: true))),
        ("a condition that held is forgotten overnight", Between(store => new ForgetfulTokens(store, TokenState.Standing, whole: false))),
        ("what an event subprocess has heard is forgotten overnight", Between(store => new ForgetfulTokens(store, TokenState.Listening, whole: false))),
        ("one of several events that must all occur is enough", Altered(PlanBugs.AnyIsEnough)),
        ("a signal is heard by one only", Altered(PlanBugs.HearOnce)),
        ("news is heard whatever its key", Between(store => new KeylessNews(store)) with { Altering = PlanBugs.AskForNoKey }),
        ("the key of news is not loaded", Between(store => new KeylessNews(store))),
        ("a key is not looked for in what a message carries", Altered(PlanBugs.ForgetPaths)),
        ("who waits for a key hears what has none", Altered(PlanBugs.AskForNoKey)),
        ("an error is caught one scope too far out", Altered(PlanBugs.CatchFartherOut)),
        ("an error is caught whatever its code", Altered(PlanBugs.CatchAnyCode)),
        ("an escalation ends its thrower", Altered(PlanBugs.InterruptByEscalation)),
        ("of several instances one is missing", Altered(node => node.IsLoopBody, node => new MissingInstance(node.Operator))),
        ("parallel instances follow one another", Altered(PlanBugs.OneByOne)),
        ("a completion condition is not tried", Altered(PlanBugs.NeverEnough)),
        ("a loop is tested at the wrong end", Altered(PlanBugs.TestAtTheOtherEnd)),
        ("what each instance throws is lost", Altered(PlanBugs.ThrowNothingEach)),
        ("what the first instance throws is thrown by each", Altered(PlanBugs.ThrowEachTime)),
        ("what a call hands out is dropped", Altered(node => node.Operator is CallOperator, node => new SilentCall((CallOperator)node.Operator))),
        ("a call runs the published version, whichever it names", new RunManner(PartSize) { Packing = drawing => drawing.Package(_ => null) }),
        ("a link leads nowhere", Altered(node => node.Operator is LinkThrowOperator, _ => new EndEventOperator())),
        ("arms of an experiment follow the order of rows", Altered(node => node.ElementId.StartsWith("pilot", StringComparison.Ordinal), _ => new ArmsByRow())),
        ("who is in an experiment is forgotten overnight", Between(store => new ForgetfulEntries(store))),
        ("who does not belong within a while-block is let in first", Altered(PlanBugs.LetIn)),
        ("what was begun within a while-block survives the leaving", Altered(PlanBugs.LeaveBeside)),
        ("what was decided within a while-block is not taken back", Altered(node => node.ElementId.EndsWith(".withdraw", StringComparison.Ordinal), _ => new PassOperator())),
        ("what is not known throws a case out of a while-block", new RunManner(PartSize) { Packing = drawing => Saying(drawing, "<collections:while stay=\"([^\"]*)\"", "<collections:while stay=\"($1) = true\"") }),
        ("how an offer stands is forgotten overnight", Between(store => new ForgetfulVariables(store, "standing"))),
        ("until when an offer may be accepted is forgotten overnight", Between(store => new EndlessOffers(store))),
        ("who says what of an offer is lost", Between(store => new WordlessOffers(store))),
        ("holidays count as business days", new RunManner(PartSize) { Clock = clock => clock with { AddBusinessDays = WithoutHolidays } }),
    ];

    /// <summary>Plants each bug and tells whether it was noticed.</summary>
    public static void Plant(int seed, Tally tally)
    {
        var comparisons = new List<Comparison>();
        foreach (var (bug, manner) in All)
            tally.Planted(bug, Enumerable.Range(0, MostModels).Any(i => Nth(comparisons, seed, i).InMemory(manner) is not null));
        PlantOnDatabase(comparisons, tally);
    }

    private static readonly (string Bug, string Sql)[] OnDatabase =
    [
        ("an offer that was led away stays open", """
            CREATE TRIGGER planted BEFORE UPDATE OF state ON offer WHEN new.state = 7 AND old.state IN (0, 1)
              AND EXISTS (SELECT 1 FROM collection_case c WHERE c.id = new.case_id AND c.state = 0) BEGIN SELECT RAISE(IGNORE); END
            """),
        ("an offer that another has replaced stays open", "CREATE TRIGGER planted BEFORE UPDATE OF state ON offer WHEN new.state = 8 BEGIN SELECT RAISE(IGNORE); END"),
        ("a plan loses what rounding left", "CREATE TRIGGER planted AFTER INSERT ON plan_instalment WHEN new.number > 1 BEGIN UPDATE plan_instalment SET amount = amount / 100 * 100 WHERE case_id = new.case_id AND seq = new.seq AND line = new.line AND number = new.number; END"),
    ];

    /// <summary>Two accounts of equal rank by their numbers: each database agrees with itself, and not with the other.</summary>
    private static void PlantOnDatabase(List<Comparison> comparisons, Tally tally)
    {
        using var empty = new EmptyDatabase();
        var manner = Between(store => new UnsortedStore(store));
        tally.Planted("the order of rows decides between equals, by the state hash", comparisons.Exists(comparison =>
            Hash(empty, comparison, manner) != Hash(empty, comparison, manner with { Shuffle = 1 })));
        foreach (var (bug, sql) in OnDatabase)
            tally.Planted(bug, comparisons.Where(comparison => comparison.Expected.OffersMade > Accounts / 2).Take(MostDatabases).Any(comparison => IsNoticed(empty, comparison, sql)));
    }

    private static bool IsNoticed(EmptyDatabase empty, Comparison comparison, string sql)
    {
        using var books = new SqliteBooks(empty, comparison.Scenario, null, sql);
        return comparison.On(books, new RunManner(Accounts)) is not null;
    }

    private static string Hash(EmptyDatabase empty, Comparison comparison, RunManner manner)
    {
        using var books = new SqliteBooks(empty, comparison.Scenario, manner.Shuffle);
        comparison.On(books, manner);
        return books.Hash();
    }

    private static Comparison Nth(List<Comparison> comparisons, int seed, int place)
    {
        while (comparisons.Count <= place) comparisons.Add(new Comparison(RandomTrial.Of(seed + comparisons.Count, Accounts)));
        return comparisons[place];
    }

    /// <summary>The drawing with something in it said otherwise.</summary>
    private static StrategyPackage Saying(RandomDrawing drawing, string pattern, string otherwise)
    {
        var package = drawing.Package();
        return package with { Bpmn = Regex.Replace(package.Bpmn, pattern, otherwise) };
    }

    private static RunManner Between(Func<IRunStore, IRunStore> between) => new(PartSize) { Between = between };

    private static RunManner Altered(Action<Plan> altering) => new(PartSize) { Altering = altering };

    private static RunManner Altered(Func<PlanNode, bool> which, Func<PlanNode, NodeOperator> by) => new(PartSize)
    {
        Altering = plan =>
        {
            foreach (var node in plan.Nodes.Where(which)) node.Operator = by(node);
        },
    };

    private static int WithoutHolidays(int date, int count)
    {
        for (; count > 0; count--)
        {
            do date++;
            while (DateOnly.FromDayNumber(date).DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday);
        }
        return date;
    }
}
