using Collections.Decisions.Kernels;
using Collections.Decisions.Columns;

namespace Collections.Engine.Planning;

/// <summary>
/// What runs: the model translated once. Immutable, and it looks up no name while it runs. Ordinals of nodes and
/// flows are what tokens, paths and roll-ups store, so a plan made again from the same source has the same ones.
/// </summary>
public sealed class Plan
{
    /// <summary>Variables that every plan has, each with a column of its own in the store: where a case stands in the words of its work.</summary>
    public static readonly IReadOnlyList<string> CommonVariables = ["segment", "queue", "collector", "stage"];

    /// <summary>The slot of the stage among them.</summary>
    public const int StageSlot = 3;

    /// <summary>Name of the column that holds a token's last outcome while flows are chosen.</summary>
    public const string OutcomeName = "outcome";

    /// <summary>Name of the column that holds the situation of a case, where a plan has situations.</summary>
    public const string SituationName = "situation";

    /// <summary>Name of the process.</summary>
    public required string Name { get; init; }

    /// <summary>Id of the process.</summary>
    public required string ProcessId { get; init; }

    /// <summary>What the store calls this version of the process.</summary>
    public required long Version { get; init; }

    /// <summary>Nodes in working order.</summary>
    public required IReadOnlyList<PlanNode> Nodes { get; init; }

    /// <summary>All flows.</summary>
    public required IReadOnlyList<PlanFlow> Flows { get; init; }

    /// <summary>BPMN ids by element number: nodes, then flows.</summary>
    public required IReadOnlyList<string> Elements { get; init; }

    /// <summary>Facts, then variables, then the outcome.</summary>
    public required ColumnSchema Schema { get; init; }

    /// <summary>Where variables begin in the schema; equal to the number of facts.</summary>
    public required int FirstVariable { get; init; }

    /// <summary>The variables by slot.</summary>
    public required IReadOnlyList<PlanVariable> Variables { get; init; }

    /// <summary>Which facts its expressions read, by fact ordinal.</summary>
    public required IReadOnlyList<bool> UsedFacts { get; init; }

    /// <summary>What a case opens with; no starts where only messages or signals open one.</summary>
    public required PlanScope Root { get; init; }

    /// <summary>
    /// What opens a case from outside: the host of each is the node at which the case then begins. Signals before messages,
    /// each in the order of the drawing.
    /// </summary>
    public required IReadOnlyList<PlanTrigger> StartTriggers { get; init; }

    /// <summary>
    /// Ordinal of the timer in a workflow definition that has occurred when a case opens; null where a case opens at the
    /// starts of the root.
    /// </summary>
    public int? TimerStart { get; init; }

    /// <summary>Text codes of the signals that somebody waits for.</summary>
    public IReadOnlySet<int> Signals { get; init; } = new HashSet<int>();

    /// <summary>When a subject without a case gets one; null = never by itself.</summary>
    public CompiledExpression? Entry { get; init; }

    /// <summary>The columns that the entry reads, by place in the schema; empty without one.</summary>
    public IReadOnlyList<int> EntryColumns => Entry?.UsedColumns ?? [];

    /// <summary>The conditions that the entry joins by "and", each for itself: why a subject was not admitted.</summary>
    public IReadOnlyList<EntryCondition> EntryConditions { get; init; } = [];

    /// <summary>By what cases end once it holds for every row that is worked as one.</summary>
    public IReadOnlyList<PlanExit> Exits { get; init; } = [];

    /// <summary>Which process opens where several could: the lowest number.</summary>
    public int Precedence { get; init; }

    /// <summary>Processes of one group exclude each other on a subject.</summary>
    public string Group { get; init; } = "";

    /// <summary>The common level of the subjects, such as account.</summary>
    public string Level { get; init; } = "";

    /// <summary>How rows are put together into its subjects; null where each row is one.</summary>
    public Grouping? Grouping { get; init; }

    /// <summary>Ordinals of the nodes that decide over the whole population, in plan order.</summary>
    public required IReadOnlyList<int> SetNodes { get; init; }

    /// <summary>Whether a case can have more than one token at a time.</summary>
    public required bool MayFork { get; init; }

    /// <summary>Whether the steps of a case follow one another as they were scheduled, and not by ordinals: so a workflow definition does.</summary>
    public bool WorksInTurn { get; init; }

    /// <summary>Ordinals of nodes whose standing tokens look again in each run.</summary>
    public required IReadOnlyList<int> PollingNodes { get; init; }

    /// <summary>Whether some step wants to know when news closes a case that waits there.</summary>
    public required bool HearsEnd { get; init; }

    /// <summary>Conditional triggers in the order in which they are tried: by host, then by place; event subprocesses last.</summary>
    public IReadOnlyList<PlanTrigger> Conditions { get; init; } = [];

    /// <summary>Whether it has event subprocesses anywhere.</summary>
    public bool HasEventSubProcesses { get; init; }

    /// <summary>Ordinals of the inclusive gateways that join.</summary>
    public IReadOnlyList<int> InclusiveJoins { get; init; } = [];

    /// <summary>Ordinals of the nodes that wait until the case is at rest, because they throw a signal.</summary>
    public IReadOnlyList<int> LateNodes { get; init; } = [];

    /// <summary>Places of the columns that <see cref="LoopNames.Counts"/> fill; -1 where nothing is repeated.</summary>
    public int FirstLoopColumn { get; init; } = -1;

    /// <summary>Place of the column that holds the situation of a case, as it was when the case came to rest last; -1 where no step has one.</summary>
    public int SituationColumn { get; init; } = -1;

    /// <summary>Text code of the situation where no step at which a case stands says one; -1 for none.</summary>
    public int UsualSituation { get; init; } = Column.NullText;

    /// <summary>All triggers by ordinal.</summary>
    public required IReadOnlyList<PlanTrigger> Triggers { get; init; }

    /// <summary>How many triggers there are.</summary>
    public int TriggerCount => Triggers.Count;

    /// <summary>Column of the outcome.</summary>
    public int OutcomeColumn => Schema.Columns.Count - 1;

    /// <summary>Ordinals of the nodes that lie within a node, at whatever depth, ascending.</summary>
    public IEnumerable<int> Within(PlanNode outer)
    {
        ArgumentNullException.ThrowIfNull(outer);
        return Nodes.Where(node => LiesWithin(node, outer)).Select(node => node.Ordinal);
    }

    /// <summary>What is repeated lies in the body of its loop, which has the id of the loop in the drawing.</summary>
    private bool LiesWithin(PlanNode node, PlanNode outer)
    {
        for (var around = node.Parent; around >= 0; around = Nodes[around].Parent)
        {
            if (DrawnNode.WithoutBody(Nodes[around].ElementId) == outer.ElementId) return true;
        }
        return false;
    }

    /// <summary>The node of a BPMN id, or null.</summary>
    public PlanNode? Find(string elementId) => Nodes.FirstOrDefault(node => node.ElementId == elementId);
}
