using Collections.Bpmn.Elsa;
using Collections.Bpmn.Model;
using Collections.Decisions.Columns;
using Collections.Decisions.Dmn;
using Collections.Engine.Activities;

namespace Collections.Engine.Planning;

/// <summary>What a process is planned against.</summary>
public sealed class PlanSetting
{
    /// <summary>Every fact that expressions may name, in the order of the catalog.</summary>
    public required ColumnSchema Facts { get; init; }

    /// <summary>Names of facts that rules may not read, with the reason shown in the finding.</summary>
    public IReadOnlyDictionary<string, string> ForbiddenFacts { get; init; } = new Dictionary<string, string>();

    /// <summary>What text codes stand for.</summary>
    public required TextPool Pool { get; init; }

    /// <summary>The activities there are.</summary>
    public required ActivityRegistry Activities { get; init; }

    /// <summary>The DMN models of the strategy, by file name without folder and ending.</summary>
    public IReadOnlyDictionary<string, DmnModel> Decisions { get; init; } = new Dictionary<string, DmnModel>();

    /// <summary>
    /// A model of the process of an id, and of the version that the call names (null = none), that is called and does not
    /// stand in the same file: each time a new one, for each call has nodes of its own. Null where nothing else can be called.
    /// </summary>
    public Func<string, int?, BpmnProcess?>? CalledElsewhere { get; init; }

    /// <summary>The workflow definition of an id that another one runs; null where there is none of the id, or nothing else can be run.</summary>
    public Func<string, WorkflowDefinition?>? DefinitionCalled { get; init; }

    /// <summary>Names of the calendars that timers may count by; null where it is not known which there are.</summary>
    public IReadOnlyCollection<string>? Calendars { get; init; }

    /// <summary>What the host offers to activities.</summary>
    public IServiceProvider Services { get; init; } = NoServices.Instance;

    /// <summary>What the store calls this version.</summary>
    public long Version { get; init; }

    /// <summary>
    /// Whether the drawing is walked through and not run: a task that is bound to nothing, or to an activity that is
    /// not there, does nothing, as does a script that sets no variable; a set activity, which has no population to
    /// decide over, gives its first outcome; a name that nobody gave is null; of several start events the first is
    /// taken, whatever the entry condition.
    /// </summary>
    public bool IsTrace { get; init; }

    /// <summary>Variables given from outside, with their types: those of a trace.</summary>
    public IReadOnlyList<ColumnDefinition> GivenVariables { get; init; } = [];
}
