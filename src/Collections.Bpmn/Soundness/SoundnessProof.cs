using Collections.Bpmn.Model;
using Collections.Bpmn.Validation;

namespace Collections.Bpmn.Soundness;

/// <summary>What the proof of soundness says of a document.</summary>
/// <param name="Findings">What speaks against it, with the path that shows it; what could not be proved is information.</param>
/// <param name="Markings">How many ways to stand in the processes were looked at; 0 where their structure alone was the proof.</param>
public sealed record SoundnessProof(IReadOnlyList<ValidationFinding> Findings, int Markings)
{
    /// <summary>The proof for every executable process of a document.</summary>
    public static SoundnessProof Of(BpmnDefinitions definitions, BpmnValidationOptions? options = null)
    {
        var context = new ValidationContext(definitions, options ?? new BpmnValidationOptions());
        Reachability.Check(context);
        WaitFreeCycles.Check(context);
        var markings = SoundnessCheck.Check(context);
        return new SoundnessProof(context.Findings, markings);
    }
}
