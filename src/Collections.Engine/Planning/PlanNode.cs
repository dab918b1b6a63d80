using Collections.Decisions.Columns;
using Collections.Engine.Operators;

namespace Collections.Engine.Planning;

/// <summary>A flow node that runs. Nodes are worked in the order of their ordinals, smallest first.</summary>
public sealed class PlanNode
{
    /// <summary>Place in the plan: before its successors, but for the flows that lead back.</summary>
    public required int Ordinal { get; init; }

    /// <summary>BPMN id.</summary>
    public required string ElementId { get; init; }

    /// <summary>The id as it stands in the drawing, whoever calls it and however often it is done.</summary>
    public string DrawnId => DrawnNode.WithoutBody(ElementId)[(ElementId.LastIndexOf('/') + 1)..];

    /// <summary>BPMN name, or the id where it has none.</summary>
    public required string Name { get; init; }

    /// <summary>BPMN element name, such as exclusiveGateway.</summary>
    public required string ElementName { get; init; }

    /// <summary>Ordinal of the enclosing subprocess, or -1.</summary>
    public int Parent { get; internal set; } = -1;

    /// <summary>Name of the innermost lane that it lies in, or null.</summary>
    public string? Lane { get; init; }

    /// <summary>Text code of the situation in which a case is that stands here: the step's own, or that of the innermost it lies in; -1 for none.</summary>
    public int Situation { get; init; } = Column.NullText;

    /// <summary>Place in the container of a workflow definition that decides what follows it, or -1: in a BPMN process its flows do.</summary>
    public int PlaceInside { get; internal set; } = -1;

    /// <summary>Whether a container of a workflow definition decides what follows it.</summary>
    public bool IsInside => PlaceInside >= 0;

    /// <summary>What it does with tokens.</summary>
    public NodeOperator Operator { get; internal set; } = null!;

    /// <summary>Outgoing flows in the order of the document.</summary>
    public IReadOnlyList<PlanFlow> Outgoing { get; internal set; } = [];

    /// <summary>How many flows lead here.</summary>
    public int IncomingCount { get; internal set; }

    /// <summary>What can move a token that stands here.</summary>
    public IReadOnlyList<PlanTrigger> Triggers { get; internal set; } = [];

    /// <summary>The timers among the triggers, in order.</summary>
    public IReadOnlyList<PlanTrigger> Timers { get; internal set; } = [];

    /// <summary>What opens inside a subprocess, a called process or an event subprocess; null elsewhere.</summary>
    public PlanScope? Inner { get; internal set; }

    /// <summary>Whether tokens that stand here have a scope inside: everything with an <see cref="Inner"/>, loops, and events that compensate.</summary>
    public bool HostsScope { get; internal set; }

    /// <summary>Errors, escalations and cancelling caught on its edge.</summary>
    public IReadOnlyList<PlanCatch> Catches { get; internal set; } = [];

    /// <summary>How the activity is repeated; null where it is done once.</summary>
    public PlanLoop? Loop { get; internal set; }

    /// <summary>Whether it is what a loop repeats: the end of its work ends an instance.</summary>
    public bool IsLoopBody { get; internal set; }

    /// <summary>Whether it lies in a loop, or is one: its expressions may read the names of <see cref="LoopNames"/>.</summary>
    public bool IsInLoop { get; internal set; }

    /// <summary>Ordinal of the activity that undoes this one, or -1.</summary>
    public int CompensationHandler { get; internal set; } = -1;

    /// <summary>Whether a record is left when it completes, for it may be compensated.</summary>
    public bool LeavesRecord { get; internal set; }

    /// <summary>Whether one of its triggers is a condition.</summary>
    public bool HasConditions { get; internal set; }

    /// <summary>Of a join that waits for what can still arrive: from which nodes each of its flows can be reached; null elsewhere.</summary>
    public JoinReach? Reach { get; internal set; }

    /// <summary>Whether its flows exclude each other: all but the default test the outcome, and an activity completes with exactly one.</summary>
    public bool ChoosesOne { get; internal set; }

    /// <summary>Whether the node waits, and nothing but timers can end the wait.</summary>
    public bool WaitsForTimeOnly { get; internal set; }

    /// <summary>Whether what it does, or when, is worked out from the outcome of the activity before.</summary>
    public bool ReadsOutcome { get; internal set; }

    /// <summary>Whether tokens that stand here wait for a person, or another system, to say an outcome.</summary>
    public bool AwaitsCompletion { get; internal set; }

    /// <summary>Whether one timer that ends the wait is all there is, so that the due time alone says it.</summary>
    public bool HasSimpleTimer { get; internal set; }
}
