using Collections.Bpmn.Model;
using Collections.Bpmn.Validation;

namespace Collections.Bpmn.Soundness;

/// <summary>
/// Whether every case of an executable process can end, whatever its data and events: containers from the inside out, each
/// as a net that is first reduced and then, as far as anything is left of it, played.
/// </summary>
internal static class SoundnessCheck
{
    /// <summary>Returns the number of markings that were looked at.</summary>
    public static int Check(ValidationContext context)
    {
        var left = SoundnessLimits.MarkingsOfADocument;
        var endless = new HashSet<FlowNode>();
        foreach (var container in Enumerable.Reverse(context.Containers).Where(container => container is not AdHocSubProcess && IsExecutable(container)))
        {
            var proof = new ContainerProof(container, endless, Math.Min(left, SoundnessLimits.Markings));
            left -= proof.Markings;
            if (!proof.CanComplete && container is SubProcess inside) endless.Add(inside);
            proof.Report(context);
        }
        return SoundnessLimits.MarkingsOfADocument - left;
    }

    private static bool IsExecutable(IFlowContainer container)
    {
        while (container.Parent is { } parent) container = parent;
        return container is BpmnProcess { IsExecutable: true };
    }
}
