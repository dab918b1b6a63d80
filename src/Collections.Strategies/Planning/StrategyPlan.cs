using Collections.Bpmn.Elsa;
using Collections.Bpmn.Model;
using Collections.Bpmn.Validation;
using Collections.Engine.Planning;
using Collections.Strategies.Checking;
using Collections.Strategies.Names;
using Collections.Strategies.Packages;

namespace Collections.Strategies.Planning;

/// <summary>A strategy planned, or why it cannot run.</summary>
/// <param name="Package">Where it comes from.</param>
/// <param name="Process">The process that runs; null where the file could not be read, or is a workflow definition.</param>
/// <param name="Plan">Null where a finding is an error.</param>
/// <param name="Findings">Everything found, errors and warnings.</param>
public sealed record StrategyPlan(StrategyPackage Package, BpmnProcess? Process, Plan? Plan, IReadOnlyList<Finding> Findings)
{
    /// <summary>The workflow definition that runs; null where a process does.</summary>
    public WorkflowDefinition? Workflow { get; init; }

    /// <summary>Every expression and decision of the drawing, and how it runs.</summary>
    public IReadOnlyList<Explanation> Explanations { get; init; } = [];

    /// <summary>Which variables exist where in the drawing; null where there is no drawing.</summary>
    public StrategyNames? Names => Process is null || Planned is null ? null : StrategyNames.Of(Process, Planned);

    internal PlanningResult? Planned { get; init; }

    /// <summary>Whether it may be published.</summary>
    public bool CanPublish => Plan is not null && Findings.All(finding => finding.Severity != FindingSeverity.Error);
}
