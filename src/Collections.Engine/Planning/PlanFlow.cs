using Collections.Decisions.Kernels;
using Collections.Decisions.Columns;

namespace Collections.Engine.Planning;

/// <summary>A sequence flow that runs.</summary>
public sealed class PlanFlow
{
    /// <summary>Place among the plan's flows.</summary>
    public required int Ordinal { get; init; }

    /// <summary>BPMN id.</summary>
    public required string ElementId { get; init; }

    /// <summary>The id as it stands in the drawing, whoever calls its process.</summary>
    public string DrawnId => ElementId[(ElementId.LastIndexOf('/') + 1)..];

    /// <summary>Ordinal of the node it leaves.</summary>
    public required int Source { get; init; }

    /// <summary>Ordinal of the node it leads to.</summary>
    public required int Target { get; init; }

    /// <summary>Place among the incoming flows of its target: a parallel join waits for each place.</summary>
    public required int IncomingPlace { get; init; }

    /// <summary>Whether it is taken where no condition holds.</summary>
    public bool IsDefault { get; init; }

    /// <summary>When it is taken; null = always (or, for the default, when nothing else was).</summary>
    public CompiledExpression? Condition { get; internal set; }

    /// <summary>The columns that the condition reads, by place in the plan's schema; empty without one.</summary>
    public IReadOnlyList<int> ConditionColumns => Condition?.UsedColumns ?? [];

    /// <summary>Whether the condition reads the outcome of the activity before.</summary>
    public bool TestsOutcome { get; internal set; }

    /// <summary>The flow's number among all elements of the plan, as paths and roll-ups count them.</summary>
    public required int Element { get; init; }
}
