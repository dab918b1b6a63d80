using System.Globalization;
using Collections.Bpmn.Elsa;
using Collections.Bpmn.Model;
using Collections.Decisions.Columns;
using Collections.Decisions.Dmn;
using Collections.Decisions.Numbers;
using Collections.Decisions.Temporal;
using Collections.Decisions.Values;
using Collections.Domain.Accounts;
using Collections.Domain.Calendars;
using Collections.Domain.Customers;
using Collections.Engine.Activities;
using Collections.Engine.Batches;
using Collections.Engine.Flowcharts;
using Collections.Engine.Planning;
using Collections.Engine.Runs;

namespace Collections.Testing.Engine;

/// <summary>
/// Runs one process over a handful of accounts, night by night, in memory:
/// <code>
/// var runner = new BatchRunner(process, registry, ("past due", ColumnType.Number, 2));
/// runner.Account("K01", customer: 1, ("past due", 90_000m));
/// runner.Run("2026-12-16");
/// runner["K01"].StandsAt.ShouldBe(["wait"]);
/// </code>
/// </summary>
public sealed class BatchRunner : IServiceProvider
{
    private readonly Dictionary<Type, object> services;
    private readonly Func<PlanSetting, PlanningResult> planning;
    private readonly ActivityRegistry activities;
    private readonly ColumnSchema facts;
    private readonly TextPool pool = new();
    private BatchRunnerStore? store;
    private Plan? plan;
    private long runs;

    /// <summary>A runner of the model's process. Services are what activities ask the host for.</summary>
    public BatchRunner(BpmnDefinitions model, ActivityRegistry activities, IEnumerable<(string Name, ColumnType Type, int Scale)> facts, params object[] services)
        : this(setting => Planner.Plan(model.Processes[0], setting), activities, facts, services)
    {
    }

    /// <summary>A runner of a workflow definition.</summary>
    public BatchRunner(WorkflowDefinition definition, FlowchartMode mode, ActivityRegistry activities, IEnumerable<(string Name, ColumnType Type, int Scale)> facts)
        : this(setting => Planner.Plan(definition, setting, mode), activities, facts, [])
    {
    }

    private BatchRunner(Func<PlanSetting, PlanningResult> planning, ActivityRegistry activities, IEnumerable<(string Name, ColumnType Type, int Scale)> facts, object[] services)
    {
        this.planning = planning;
        this.activities = activities;
        this.facts = new ColumnSchema([.. facts.Select(fact => new ColumnDefinition(fact.Name, fact.Type, fact.Scale))]);
        this.services = services.ToDictionary(service => service.GetType());
    }

    /// <summary>The strategy's decisions, by file name without ending.</summary>
    public IReadOnlyDictionary<string, DmnModel> Decisions { get; init; } = new Dictionary<string, DmnModel>();

    /// <summary>How many subjects a part holds: results may not depend on it.</summary>
    public int SubjectsPerPart { get; init; } = 1000;

    /// <summary>Which dates are worked.</summary>
    public BusinessCalendar Calendar { get; init; } = BusinessCalendar.MondayToFriday;

    /// <summary>Messages that close a case which does not catch them, with the reason.</summary>
    public IReadOnlyDictionary<string, string> ClosingMessages { get; init; } = new Dictionary<string, string>();

    /// <summary>The subject of a reference.</summary>
    public BatchRunnerCase this[string reference] => Store.Cases.Values.Single(stored => stored.Reference == reference);

    /// <summary>All subjects, in the order of their ids.</summary>
    public IReadOnlyCollection<BatchRunnerCase> Cases => Store.Cases.Values;

    private BatchRunnerStore Store => store ??= new BatchRunnerStore(ThePlan, pool);

    private Plan ThePlan => plan ??= Planning().Plan
        ?? throw new InvalidOperationException($"The process cannot run: {string.Join("; ", Planning().Findings.Select(finding => finding.Message))}");

    /// <inheritdoc/>
    public object? GetService(Type serviceType) => services.GetValueOrDefault(serviceType);

    /// <summary>What planning the process says.</summary>
    public PlanningResult Planning() => planning(new PlanSetting
    {
        Facts = facts,
        Pool = pool,
        Activities = activities,
        Decisions = Decisions,
        Services = this,
    });

    /// <summary>Adds an account of a customer with its facts: decimals, texts, ISO dates for date facts, booleans.</summary>
    public BatchRunner Account(string reference, int customer, params (string Name, object? Value)[] facts)
    {
        var ordinal = Store.Cases.Keys.Count(subject => subject >> AccountId.OrdinalBits == customer) + 1;
        var subject = new AccountId(new CustomerId(customer), ordinal).Value;
        var values = facts.ToDictionary(fact => fact.Name, fact => Value(fact.Name, fact.Value), StringComparer.Ordinal);
        Store.Cases.Add(subject, new BatchRunnerCase(reference, subject, values));
        return this;
    }

    /// <summary>Changes a fact of an account.</summary>
    public void Change(string reference, string fact, object? value) => this[reference].Facts[fact] = Value(fact, value);

    /// <summary>News for the next run.</summary>
    public void Send(string reference, string message) => Store.Messages.Add((this[reference].Subject, pool.Add(message)));

    /// <summary>A collector has ended the task that stands at the element; it is told to the next run.</summary>
    public void CompleteTask(string reference, string elementId, string outcome)
    {
        var node = ThePlan.Find(elementId)!.Ordinal;
        var token = this[reference].Tokens.Single(token => token.Node == node);
        Store.Completions.Add((this[reference].Subject, token.Seq, pool.Add(outcome)));
    }

    /// <summary>Works one business date, at noon.</summary>
    public RunReport Run(string date)
    {
        var day = DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        foreach (var stored in Store.Cases.Values) (stored.Effects, stored.Incidents, stored.Path) = ([], [], []);
        var definition = new RunDefinition
        {
            Plans = [new PlanRun(ThePlan)],
            Opens = [true],
            Facts = facts,
            Pool = pool,
            Clock = new RunClock((day.DayNumber * RunClock.Day) + (RunClock.Day / 2), (from, days) => Calendar.AddBusinessDays(DateOnly.FromDayNumber(from), days).DayNumber),
            ClosingMessages = ClosingMessages.ToDictionary(pair => pool.Add(pair.Key), pair => pool.Add(pair.Value)),
            SubjectsPerPart = SubjectsPerPart,
            Services = this,
        };
        return new Run(definition, Store, new RunTicket(++runs, 1, IsResumed: false)).Execute(CancellationToken.None);
    }

    private FeelValue Value(string fact, object? value) => value switch
    {
        null => FeelValue.Null,
        bool flag => FeelValue.Of(flag),
        string text when facts.Columns[facts.IndexOf(fact)].Type == ColumnType.Date =>
            FeelValue.Of(FeelDate.FromDayNumber(DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture).DayNumber)),
        string text => FeelValue.Of(text),
        IConvertible number => FeelValue.Of(FeelNumber.FromScaled(decimal.ToInt64(number.ToDecimal(CultureInfo.InvariantCulture) * 1_000_000m), 6)),
        _ => throw new ArgumentException($"'{fact}': {value.GetType().Name} is no fact.", nameof(value)),
    };
}
