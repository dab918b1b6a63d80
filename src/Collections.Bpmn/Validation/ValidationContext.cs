using Collections.Bpmn.Model;

namespace Collections.Bpmn.Validation;

/// <summary>The model under validation, flattened, and the findings so far.</summary>
internal sealed class ValidationContext
{
    private readonly List<ValidationFinding> findings = [];

    public ValidationContext(BpmnDefinitions definitions, BpmnValidationOptions options)
    {
        Definitions = definitions;
        Options = options;
        foreach (var process in definitions.Processes) Collect(process);
    }

    public BpmnDefinitions Definitions { get; }

    public BpmnValidationOptions Options { get; }

    /// <summary>Processes and subprocesses, outer before inner.</summary>
    public List<IFlowContainer> Containers { get; } = [];

    public List<FlowNode> Nodes { get; } = [];

    public List<SequenceFlow> Flows { get; } = [];

    public IReadOnlyList<ValidationFinding> Findings => findings;

    public void Error(string rule, BpmnElement element, string message) =>
        findings.Add(new ValidationFinding(rule, FindingSeverity.Error, element.Id, message, element.Location));

    public void Warn(string rule, BpmnElement element, string message) =>
        findings.Add(new ValidationFinding(rule, FindingSeverity.Warning, element.Id, message, element.Location));

    public void Error(string rule, string elementId, string message, SourceLocation location) =>
        findings.Add(new ValidationFinding(rule, FindingSeverity.Error, elementId, message, location));

    public void Warn(string rule, string elementId, string message, SourceLocation location) =>
        findings.Add(new ValidationFinding(rule, FindingSeverity.Warning, elementId, message, location));

    /// <param name="path">Ids of elements that show the finding, for a canvas to paint; may be empty.</param>
    public void Report(string rule, FindingSeverity severity, BpmnElement element, IReadOnlyList<string> path, string message) =>
        findings.Add(new ValidationFinding(rule, severity, element.Id, message, element.Location) { Path = path });

    /// <summary>True where the element lies in a process that is meant to run.</summary>
    public static bool IsExecutable(FlowNode node)
    {
        var container = node.Container;
        while (container.Parent is { } parent) container = parent;
        return container is BpmnProcess { IsExecutable: true };
    }

    private void Collect(IFlowContainer container)
    {
        Containers.Add(container);
        Nodes.AddRange(container.Nodes);
        Flows.AddRange(container.Flows);
        foreach (var inner in container.Nodes.OfType<IFlowContainer>()) Collect(inner);
    }
}
