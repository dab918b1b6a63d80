using System.Globalization;
using Collections.Bpmn.Model;
using Collections.Decisions.Columns;
using Collections.Decisions.Syntax;
using Collections.Decisions.Kernels;
using Collections.Engine.Activities;
using Collections.Engine.Batches;
using Collections.Engine.Planning;
using Collections.Engine.Runs;
using Collections.Engine.VersionChanges;
using Collections.Testing.Bpmn;
using Collections.Testing.Engine.Activities;

namespace Collections.Testing.Engine;

/// <summary>
/// Strategies over a few accounts, run date by date on the real engine:
/// <code>
/// var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").TimerCatch("wait", "P2D").EndEvent("e"));
/// test.Run("2026-11-24");
/// test.Standing().ShouldBe("wait");
/// </code>
/// Without a table there is one account, A, without facts. A run's cut-off is 20:00.
/// </summary>
public sealed partial class EngineTest
{
    /// <summary>The account that is meant where none is named.</summary>
    public const string OnlyAccount = "A";

    /// <summary>Name of a calendar that has fewer business days than the portfolio's.</summary>
    public const string Court = "court";

    private readonly IReadOnlyList<BpmnProcess> processes;
    private readonly HashSet<int> holidays = [];
    private readonly Dictionary<int, int> closing = [];
    private IReadOnlyList<Plan>? plans;
    private CaseTable table = CaseTable.Parse("account\nA");
    private MemoryRunStore? store;
    private string? scope;
    private string? lateSince;
    private (string Age, string Kind, IReadOnlyList<(int Age, string Stage)> Starts, string OwnKind, IReadOnlyList<(int Age, string Stage)> Own)? stages;
    private long reactions;
    private TimeZoneInfo zone = TimeZoneInfo.Utc;

    private EngineTest(IReadOnlyList<BpmnProcess> processes) => this.processes = processes;

    public TextPool Pool { get; } = new();

    /// <summary>How many accounts a part has.</summary>
    public int PerPart { get; set; } = RunDefinition.DefaultSubjectsPerPart;

    /// <summary>How many accounts may fail in a run before it stops.</summary>
    public int MaximumPoisoned { get; set; } = 10_000;

    public MemoryRunStore Store => store ??= NewStore();

    public IReadOnlyList<Plan> Plans => plans ??= [.. processes.Select(Planned)];

    /// <summary>A process that takes every account, to be drawn on.</summary>
    public static ProcessBuilder Strategy(string id = "p", string entry = "true", int precedence = 100, string group = "default") =>
        BpmnBuilder.Process(id).Strategy(entry, precedence, group);

    /// <summary>Runs the first process of each file; the others are there to be called.</summary>
    public static EngineTest Of(params ProcessBuilder[] strategies) => new([.. strategies.Select(strategy => strategy.Build().Processes[0])]);

    /// <summary>Runs every process of a file.</summary>
    public static EngineTest Of(BpmnDefinitions definitions) => new(definitions.Processes);

    /// <summary>The activities that tests bind: Note, Answer, Hold, Refuse, Fuse and the set activities Best, Choose and Judge, under Test.</summary>
    public static ActivityRegistry Activities() => new ActivityRegistry().Add<Note>().Add<Answer>().Add<Hold>().Add<Refuse>().Add<Fuse>().Add<Best>().Add<Choose>().Add<Judge>();

    /// <summary>What planning says of the only strategy.</summary>
    public static PlanningResult Planning(ProcessBuilder strategy) =>
        Planner.Plan(strategy.Build().Processes[0], new PlanSetting { Facts = new ColumnSchema([]), Pool = new TextPool(), Activities = Activities() });

    public EngineTest Accounts(string text)
    {
        table = CaseTable.Parse(text);
        return this;
    }

    public EngineTest Holiday(string date)
    {
        holidays.Add(Instant.Date(date));
        return this;
    }

    /// <summary>The portfolio's zone, by its IANA name; UTC where none is named.</summary>
    public EngineTest In(string timeZone)
    {
        zone = TimeZoneInfo.FindSystemTimeZoneById(timeZone);
        return this;
    }

    /// <summary>A message that closes a case whose strategy does not catch it.</summary>
    public EngineTest Closes(string message, string reason)
    {
        closing.Add(Pool.Add(message), Pool.Add(reason));
        return this;
    }

    /// <summary>The fact that says since when an account is late.</summary>
    public EngineTest LateSince(string fact)
    {
        lateSince = fact;
        return this;
    }

    /// <summary>
    /// The fact by whose ages cases come into stages, of which the first are those of all accounts, and the others those of a
    /// kind that has its own.
    /// </summary>
    public EngineTest Ages(string fact, string kind, IReadOnlyList<(int Age, string Stage)> starts, string ownKind, IReadOnlyList<(int Age, string Stage)> own)
    {
        stages = (fact, kind, starts, ownKind, own);
        return this;
    }

    /// <summary>Who should have a case: the others are not listed as excluded.</summary>
    public EngineTest Expects(string feel)
    {
        scope = feel;
        return this;
    }

    /// <summary>Works the run of a date, or of a date and time; the same again resumes it.</summary>
    public RunReport Run(string at) => Run(at, CancellationToken.None);

    public RunReport Run(string at, CancellationToken cancellation)
    {
        var now = Instant.Of(at);
        return new Run(Definition(now), Store, Store.Begin(now)).Execute(cancellation);
    }

    /// <summary>
    /// The day after the run of a time: accounts react, one after the other, to the news that waits for them. The clock
    /// is that of the run.
    /// </summary>
    public void React(string at, params string[] accounts)
    {
        var day = new Run(Definition(Instant.Of(at), isDay: true), Store, Store.Begin(--reactions));
        for (var i = 0; i < accounts.Length; i++) day.React(Store.Subject(accounts[i]), i);
    }

    /// <summary>As <see cref="React"/>, many accounts in one part.</summary>
    public void ReactAll(string at, params string[] accounts) =>
        new Run(Definition(Instant.Of(at), isDay: true), Store, Store.Begin(--reactions)).ReactAll(accounts.Select(Store.Subject), 0, null, PerPart);

    /// <summary>How cases come from the first strategy, as a version, to the second.</summary>
    public MigrationPlan Migration(params ElementMapping[] mapping) => MigrationPlan.Of(Plans[0], Plans[1], mapping);

    /// <summary>Brings the cases of the first strategy to the second, at a time.</summary>
    public RunReport Migrate(string at, MigrationPlan migration, bool restartsTimers = false) =>
        new Run(Definition(Instant.Of(at)), Store, Store.Begin(--reactions)).Migrate(new CaseMigration(0, 1, migration, restartsTimers), CancellationToken.None);

    /// <summary>As <see cref="Migrate"/>, of the cases of some accounts alone, which are looked up or for which all are gone through.</summary>
    public RunReport MigrateSome(string at, MigrationPlan migration, bool areLookedUp, params string[] accounts)
    {
        var subjects = accounts.Select(Store.Subject).Order().ToList();
        var wanted = new CaseMigration(0, 1, migration)
        {
            Cases = Store.Cases.Where(stored => subjects.Contains(stored.Subject)).Select(stored => stored.Id).ToHashSet(),
            Subjects = areLookedUp ? subjects : null,
        };
        return new Run(Definition(Instant.Of(at)), Store, Store.Begin(--reactions)).Migrate(wanted, CancellationToken.None);
    }

    /// <summary>News for an account, before the next run; what it says besides is JSON, whose member key is its key.</summary>
    public EngineTest Message(string message, string account = OnlyAccount, string at = "2026-01-01", string? payload = null)
    {
        var (content, problem) = NewsContent.Read(payload);
        if (problem is not null) throw new ArgumentException(problem, nameof(payload));
        Store.Post(Store.Subject(account), message, Instant.Of(at), content);
        return this;
    }

    public EngineTest SetFact(string name, string value, string account = OnlyAccount)
    {
        Store.SetFact(Store.Subject(account), name, CaseTable.Value(value));
        return this;
    }

    private RunDefinition Definition(long now, bool isDay = false)
    {
        Store.Today = (int)(now / RunClock.Day);
        return Definition(new RunClock(now, AddBusinessDays) { Zone = zone, Calendars = name => name == Court ? AddCourtDays : null }, isDay);
    }

    private RunDefinition Definition(RunClock clock, bool isDay) => new()
    {
        LateSinceFact = lateSince is null ? -1 : table.Facts.IndexOf(lateSince),
        Plans = [.. Plans.Select(plan => new PlanRun(plan))],
        Opens = [.. Plans.Select(_ => true)],
        Admits = !isDay,
        Facts = table.Facts,
        Pool = Pool,
        Clock = clock,
        SubjectsPerPart = PerPart,
        MaximumPoisoned = MaximumPoisoned,
        ClosingMessages = closing,
        Stages = Stages(),
        Scope = scope is null ? null : CompiledExpression.Compile(FeelParser.Parse(scope, [.. table.Facts.Columns.Select(column => column.Name)]).Tree!, table.Facts),
    };

    private StageSetting? Stages()
    {
        IReadOnlyList<StageStart> Starts(IReadOnlyList<(int Age, string Stage)> starts) => [.. starts.Select(start => new StageStart(start.Age, Pool.Add(start.Stage)))];
        return stages is not var (age, kind, starts, ownKind, own) ? null : new StageSetting
        {
            AgeFact = table.Facts.IndexOf(age),
            KindFact = table.Facts.IndexOf(kind),
            Order = [.. starts.Concat(own).Select(start => start.Stage).Distinct().Select(Pool.Add)],
            Everywhere = Starts(starts),
            ByKind = new Dictionary<int, IReadOnlyList<StageStart>> { [Pool.Add(ownKind)] = Starts(own) },
        };
    }

    private int AddBusinessDays(int date, int count)
    {
        for (var step = Math.Sign(count); count != 0; count -= step)
        {
            do date += step;
            while (holidays.Contains(date) || DateOnly.FromDayNumber(date).DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday);
        }
        return date;
    }

    /// <summary>The court rests on Wednesdays too.</summary>
    private int AddCourtDays(int date, int count)
    {
        for (var step = Math.Sign(count); count != 0; count -= step)
        {
            do date = AddBusinessDays(date, step);
            while (DateOnly.FromDayNumber(date).DayOfWeek == DayOfWeek.Wednesday);
        }
        return date;
    }

    private Plan Planned(BpmnProcess process, int place)
    {
        var result = Planner.Plan(process, new PlanSetting { Facts = table.Facts, Pool = Pool, Activities = Activities(), Version = place + 1 });
        return result.Plan ?? throw new InvalidOperationException($"'{process.Id}' cannot be planned: {string.Join("; ", result.Findings)}");
    }

    private MemoryRunStore NewStore()
    {
        var created = new MemoryRunStore(table.Facts, Pool);
        foreach (var ((account, facts), i) in table.Rows.Select((row, i) => (row, i))) created.Add((i + 1) * 10, account, facts);
        return created;
    }
}
