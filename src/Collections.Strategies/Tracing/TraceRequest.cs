using Collections.Bpmn;
using Collections.Bpmn.Elsa;
using Collections.Decisions.Columns;
using Collections.Decisions.Dmn;
using Collections.Decisions.Values;
using Collections.Engine.Flowcharts;

namespace Collections.Strategies.Tracing;

/// <summary>What to trace.</summary>
/// <param name="Drawing">The BPMN file as it was read; null where a workflow definition is traced.</param>
public sealed record TraceRequest(BpmnReadResult? Drawing)
{
    /// <summary>A request to trace a workflow definition that was born in Elsa.</summary>
    public TraceRequest(WorkflowDefinition workflow)
        : this((BpmnReadResult?)null) => Workflow = workflow;

    /// <summary>The workflow definition to trace; null where a BPMN file is.</summary>
    public WorkflowDefinition? Workflow { get; }

    /// <summary>By which rules the flowcharts of the definition run; null = by those that it names.</summary>
    public FlowchartMode? Mode { get; init; }

    /// <summary>Definitions that the traced one may run, by id; null = none.</summary>
    public Func<string, WorkflowDefinition?>? DefinitionCalled { get; init; }

    /// <summary>The process to start; null = every executable process that starts by itself.</summary>
    public string? ProcessId { get; init; }

    /// <summary>Variables that the case begins with.</summary>
    public IReadOnlyDictionary<string, FeelValue> Variables { get; init; } = new Dictionary<string, FeelValue>();

    /// <summary>Facts that the drawing may name besides: null in the case unless a variable of the name is given.</summary>
    public IReadOnlyList<ColumnDefinition> Facts { get; init; } = [];

    /// <summary>The decisions of the strategy, by file name without folder and ending.</summary>
    public IReadOnlyDictionary<string, DmnModel> Decisions { get; init; } = new Dictionary<string, DmnModel>();

    /// <summary>What activities ask the host for, such as the templates; null = nothing is offered.</summary>
    public IServiceProvider? Services { get; init; }

    /// <summary>Messages that come from outside.</summary>
    public IReadOnlyList<TraceEvent> Events { get; init; } = [];

    /// <summary>Where the virtual clock stops, in milliseconds after the start; null = when nothing more is due, at the latest ten years on.</summary>
    public long? Until { get; init; }
}
