using Collections.Bpmn.Model;
using Collections.Bpmn.Validation.Rules;

namespace Collections.Bpmn.Validation;

/// <summary>Checks a model against the rules of BPMN 2.0, and for soundness as far as it shows in the graph.</summary>
public static class BpmnValidator
{
    private static readonly Action<ValidationContext>[] Rules =
    [
        ElementIds.Check,
        References.Check,
        FlowListings.Check,
        SequenceFlows.Check,
        ConditionalFlows.Check,
        DefaultFlows.Check,
        StartEvents.Check,
        EndEvents.Check,
        StartAndEndTogether.Check,
        IntermediateEvents.Check,
        LinkEvents.Check,
        BoundaryEvents.Check,
        EventDefinitions.Check,
        EventSubProcesses.Check,
        GatewayDirections.Check,
        ExclusiveGateways.Check,
        EventBasedGateways.Check,
        Loops.Check,
        Participants.Check,
        MessageFlows.Check,
        NotExecutable.Check,
        TaskBindings.Check,
        Reachability.Check,
        Cycles.Check,
    ];

    /// <summary>Every finding, in the order of the rules; no error means that the model may be published.</summary>
    public static IReadOnlyList<ValidationFinding> Validate(BpmnDefinitions definitions, BpmnValidationOptions? options = null)
    {
        var context = new ValidationContext(definitions, options ?? new BpmnValidationOptions());
        foreach (var check in Rules) check(context);
        return context.Findings;
    }
}
