using Collections.Bpmn;
using Collections.Bpmn.Model;
using Collections.Bpmn.Validation;
using Collections.Strategies.Planning;

namespace Collections.Strategies.Checking;

/// <summary>
/// Checks a BPMN file by itself: the rules of the specification and soundness. What only a strategy has (bindings, steps
/// that this engine must be able to run) is asked of those processes that carry our extensions.
/// </summary>
public static class DrawingCheck
{
    /// <param name="file">As the findings shall name it.</param>
    /// <param name="content">Read to its end or to the size limit.</param>
    public static IReadOnlyList<Finding> Of(string file, Stream content)
    {
        var read = BpmnReader.Read(content, file);
        IEnumerable<ValidationFinding> findings = read.Findings;
        if (read.Definitions is { } definitions) findings = findings.Concat(BpmnValidator.Validate(definitions, Options(definitions)));
        return [.. findings.Select(finding => Finding.Of(file, finding)).DistinctBy(finding => (finding.Rule, finding.ElementId, finding.Message))];
    }

    private static BpmnValidationOptions Options(BpmnDefinitions definitions) => new()
    {
        RequireBindings = definitions.Processes.Any(IsOurs),
        WaitingActivities = StrategyPlanner.Waiting,
    };

    private static bool IsOurs(BpmnProcess process) => process.Settings is not null || Nodes(process).Any(node => node.Binding is not null);

    private static IEnumerable<FlowNode> Nodes(IFlowContainer container) =>
        container.Nodes.Concat(container.Nodes.OfType<IFlowContainer>().SelectMany(Nodes));
}
