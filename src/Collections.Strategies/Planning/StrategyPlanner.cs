using Collections.Bpmn;
using Collections.Bpmn.Model;
using Collections.Bpmn.Validation;
using Collections.Decisions.Columns;
using Collections.Decisions.Dmn;
using Collections.Engine.Activities;
using Collections.Engine.Planning;
using Collections.Strategies.Checking;
using Collections.Strategies.Expansion;
using Collections.Strategies.Packages;

namespace Collections.Strategies.Planning;

/// <summary>Makes the plans of strategies, and says what is wrong with them: checking and running read the same tree.</summary>
public sealed partial class StrategyPlanner(StrategyFacts facts, TextPool pool, ActivityRegistry activities)
{
    internal static readonly HashSet<string> Waiting = new(StringComparer.Ordinal)
    {
        "Collections.CreateTask", "Collections.Wait", "Collections.TreatmentCalendar", "Collections.CallCampaign", "Collections.ToPlace", "Collections.Propose",
    };

    /// <summary>What activities ask the host for, such as the roster of collectors and the templates.</summary>
    public Func<StrategyPackage, IServiceProvider>? Services { get; init; }

    /// <summary>What else of a package is checked: files that only the host can read, such as templates.</summary>
    public Func<StrategyPackage, IEnumerable<Finding>>? FurtherChecks { get; init; }

    /// <summary>Names of the calendars that timers may count by; null where it is not known which there are.</summary>
    public IReadOnlyCollection<string>? Calendars { get; init; }

    /// <summary>
    /// Whether the packages were checked when they were published. What was proved of their drawings and decision tables then
    /// is not proved again: a plan does not depend on it, and a night or an event of the day would wait for it.
    /// </summary>
    public bool WereChecked { get; init; }

    /// <summary>Whether nothing is proved of decision tables and of names: of a draft that is tried while it is drawn, these come on their own.</summary>
    public bool LeavesTables { get; init; }

    private bool ProvesTables => !WereChecked && !LeavesTables;

    /// <summary>The plan of the strategy's executable process, or of its workflow definition, and all findings about it.</summary>
    public StrategyPlan Plan(StrategyPackage package, long version = 0)
    {
        ArgumentNullException.ThrowIfNull(package);
        var findings = new List<Finding>(FurtherChecks?.Invoke(package) ?? []);
        return package.Workflow is { } workflow ? PlanWorkflow(package, workflow, findings, version) : PlanDrawing(package, findings, version);
    }

    private StrategyPlan PlanDrawing(StrategyPackage package, List<Finding> findings, long version)
    {
        var read = BpmnReader.Read(package.Bpmn, StrategyPackage.BpmnFile);
        findings.AddRange(read.Findings.Select(finding => Finding.Of(package, StrategyPackage.BpmnFile, finding)));
        if (read.Definitions is not { } drawn) return new StrategyPlan(package, null, null, findings);
        var expansion = StrategyExpansion.Of(drawn, package);
        var definitions = expansion.Definitions;
        findings.AddRange(expansion.Findings);
        if (!WereChecked) findings.AddRange(Validated(package, expansion));
        var process = ProcessOf(definitions);
        if (process is null)
        {
            findings.Add(new Finding($"{package.Name}/{StrategyPackage.BpmnFile}", "process-missing", FindingSeverity.Error, definitions.Id, "A process was expected in the file, found none."));
            return new StrategyPlan(package, null, null, findings);
        }
        findings.AddRange(LevelCheck.Check(package, StrategyPackage.BpmnFile, process.Id, process.Settings, facts.Objects));
        if (!WereChecked) findings.AddRange(LevelCheck.OfSteps(package, StrategyPackage.BpmnFile, process, facts.Objects).Select(expansion.AsDrawn));
        findings.AddRange(CycleCheck.Of(package, process));
        var decisions = Decisions(package, findings);
        findings.AddRange(OfferCheck.Of(package, process, decisions));
        var planned = Planner.Plan(process, Setting(package, decisions, version));
        findings.AddRange(planned.Findings.Select(finding => Finding.Of(package, expansion.AsDrawn(finding))));
        if (ProvesTables) findings.AddRange(NameCheck.Of(package, process, planned).Select(expansion.AsDrawn));
        if (!WereChecked) findings.AddRange(LevelCheck.OfFields(package, StrategyPackage.BpmnFile, process.Id, planned.Plan, facts));
        return new StrategyPlan(package, process, planned.Plan, Distinct(findings))
        {
            Planned = planned,
            Explanations = Explained(package, planned),
        };
    }

    private static IEnumerable<Finding> Validated(StrategyPackage package, StrategyExpansion expansion) =>
        BpmnValidator.Validate(expansion.Definitions, new BpmnValidationOptions { IsStrategy = true, WaitingActivities = Waiting, CalledElsewhere = (id, called) => StrategyExpansion.FindCalled(package, id, called) })
            .Select(expansion.AsDrawn)
            .Select(finding => Finding.Of(package, StrategyPackage.BpmnFile, finding));

    /// <summary>The process of a drawing that runs: the executable one, else the first.</summary>
    internal static BpmnProcess? ProcessOf(BpmnDefinitions definitions) =>
        definitions.Processes.FirstOrDefault(candidate => candidate.IsExecutable) ?? (definitions.Processes is [var first, ..] ? first : null);

    private static IReadOnlyList<Explanation> Explained(StrategyPackage package, PlanningResult planned) =>
        [.. planned.Expressions.SelectMany(expression => Explanation.Of(package, expression)).DistinctBy(part => (part.ElementId, part.Place, part.Decision, part.Feel))];

    private PlanSetting Setting(StrategyPackage package, IReadOnlyDictionary<string, DmnModel> decisions, long version) => new()
    {
        Facts = facts.Schema,
        ForbiddenFacts = facts.Forbidden,
        Pool = pool,
        Activities = activities,
        Decisions = decisions,
        Version = version,
        Calendars = Calendars,
        CalledElsewhere = (id, called) => StrategyExpansion.FindCalled(package, id, called),
        DefinitionCalled = id => CalledDefinition(package, id),
        Services = Services?.Invoke(package) ?? NoServices.Instance,
    };

    private SortedDictionary<string, DmnModel> Decisions(StrategyPackage package, List<Finding> findings)
    {
        var models = new SortedDictionary<string, DmnModel>(StringComparer.Ordinal);
        foreach (var (file, content) in package.Decisions)
        {
            if (DecisionCheck.Read(package, file, content, facts, models, findings) is { } model && ProvesTables)
                findings.AddRange(DecisionCheck.Analyse(package, file, model, facts));
        }
        return models;
    }

    /// <summary>The validator and the planner may say the same of one element.</summary>
    private static IReadOnlyList<Finding> Distinct(List<Finding> findings) =>
        [.. findings.DistinctBy(finding => (finding.File, finding.Rule, finding.ElementId, finding.Message))];
}
