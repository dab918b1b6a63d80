using Collections.Engine.Operators;

namespace Collections.Engine.Planning;

/// <summary>A flow node that runs. Nodes are worked in the order of their ordinals, smallest first.</summary>
public sealed class PlanNode
{
    /// <summary>Place in the plan: before its successors, but for the flows that lead back.</summary>
    public required int Ordinal { get; init; }

    /// <summary>BPMN id.</summary>
    public required string ElementId { get; init; }

    /// <summary>BPMN name, or the id where it has none.</summary>
    public required string Name { get; init; }

    /// <summary>BPMN element name, such as exclusiveGateway.</summary>
    public required string ElementName { get; init; }

    /// <summary>Ordinal of the enclosing subprocess, or -1.</summary>
    public int Parent { get; internal set; } = -1;

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

    /// <summary>Ordinal of the inner start event of a subprocess, or -1.</summary>
    public int InnerStart { get; internal set; } = -1;

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
