using Collections.Bpmn.Model;
using Collections.Bpmn.Soundness;
using Collections.Bpmn.Validation.Rules;
using Collections.Bpmn.Validation.Specification;

namespace Collections.Bpmn.Validation;

/// <summary>Checks a model against the rules of the specification and what this engine needs to run it, and for soundness.</summary>
public static class BpmnValidator
{
    private static readonly Action<ValidationContext>[] OwnRules =
    [
        FlowEnds.Check,
        ConditionalFlows.Check,
        DefaultFlows.Check,
        BoundaryHosts.Check,
        EventDefinitions.Check,
        ExclusiveGateways.Check,
        NotExecutable.Check,
        TaskBindings.Check,
        DiagramReferences.Check,
    ];

    /// <summary>Every finding, those of the specification first, those of soundness last; no error means that the model may be published.</summary>
    public static IReadOnlyList<ValidationFinding> Validate(BpmnDefinitions definitions, BpmnValidationOptions? options = null)
    {
        options ??= new BpmnValidationOptions();
        var context = new ValidationContext(definitions, options);
        foreach (var check in OwnRules) check(context);
        return [.. SpecificationRules.Check(new BpmnDocument(definitions.Document.Root, options.IsStrategy)), .. context.Findings, .. SoundnessProof.Of(definitions, options).Findings];
    }
}
