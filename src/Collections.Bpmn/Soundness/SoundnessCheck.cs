using Collections.Bpmn.Model;
using Collections.Bpmn.Validation;

namespace Collections.Bpmn.Soundness;

/// <summary>
/// Whether every case of an executable process can end, whatever its data and events: containers from the inside out, each
/// as a net that is first reduced and then, as far as anything is left of it, played; called processes before their callers.
/// </summary>
internal static class SoundnessCheck
{
    /// <summary>Returns the number of markings that were looked at.</summary>
    public static int Check(ValidationContext context)
    {
        var calls = new CalledProcesses(context);
        var escalations = new EscalationPaths(calls);
        var check = new ProcessProofs(calls, new Surroundings(escalations));
        foreach (var process in calls.InOrder) check.Prove(process, context);
        UnheardEscalations.Check(context, escalations);
        UselessCompensation.Check(context);
        return check.Markings;
    }
}
