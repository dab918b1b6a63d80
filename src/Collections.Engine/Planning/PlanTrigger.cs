using Collections.Decisions.Kernels;
using Collections.Engine.Activities;

namespace Collections.Engine.Planning;

/// <summary>
/// What can move a token that stands at a node: its own event, an event on its edge, or an event after an
/// event-based gateway.
/// </summary>
public sealed class PlanTrigger
{
    /// <summary>Place among the plan's triggers: by host, then in the order of the document.</summary>
    public int Ordinal { get; internal set; }

    /// <summary>Ordinal of the node whose standing tokens it moves.</summary>
    public required int Host { get; init; }

    /// <summary>Text code of the message's name, or -1.</summary>
    public int Message { get; init; } = -1;

    /// <summary>Text code of the signal's name, or -1.</summary>
    public int Signal { get; init; } = -1;

    /// <summary>By which key its message or signal is told apart from others of its name; null = it has none.</summary>
    public PlanCorrelation? Correlation { get; internal set; }

    /// <summary>The variables that take what its message or signal says.</summary>
    public IReadOnlyList<PlanReceived> Received { get; internal set; } = [];

    /// <summary>The condition that must have become true; null where it is another kind of trigger.</summary>
    public CompiledExpression? Condition { get; init; }

    /// <summary>The condition as it stands in the drawing; empty where there is none.</summary>
    public string ConditionText { get; init; } = "";

    /// <summary>The condition with its text; null where it is another kind of trigger.</summary>
    public AwaitedCondition? Awaited => Condition is null ? null : new AwaitedCondition(Condition, ConditionText);

    /// <summary>The columns that the condition reads, by place in the schema; empty where there is none.</summary>
    public IReadOnlyList<int> ConditionColumns => Condition?.UsedColumns ?? [];

    /// <summary>Place among the triggers of its host, or of its event subprocess: the bit by which a token remembers it.</summary>
    public int Place { get; internal set; }

    /// <summary>The bits of all triggers that must occur together with this one; 0 where it is enough alone.</summary>
    public long AllOf { get; internal set; }

    /// <summary>The event subprocess that it starts; null elsewhere.</summary>
    public PlanEventSubProcess? Starts { get; internal set; }

    /// <summary>When the trigger is due; null for what is no timer.</summary>
    public Timer? Timer { get; init; }

    /// <summary>Place among the timers of its node, or -1.</summary>
    public int TimerPlace { get; internal set; } = -1;

    /// <summary>The event that occurs; null = the node where the token stands.</summary>
    public PlanNode? Event { get; init; }

    /// <summary>The flow that leads to the event from an event-based gateway; null elsewhere.</summary>
    public PlanFlow? Via { get; init; }

    /// <summary>Whether the token leaves the node; if not, a second token starts at the event and the first stays.</summary>
    public bool IsInterrupting { get; init; } = true;
}
