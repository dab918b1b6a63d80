namespace Collections.Bpmn.Validation.Specification;

/// <summary>Annotations, groups and associations explain a diagram; no flow begins or ends at them.</summary>
internal static class Artifacts
{
    public static void AreNoTargetOfSequenceFlow(RuleCheck check) => Check(check, "sequenceFlow", "targetRef");

    public static void AreNoSourceOfSequenceFlow(RuleCheck check) => Check(check, "sequenceFlow", "sourceRef");

    public static void AreNoTargetOfMessageFlow(RuleCheck check) => Check(check, "messageFlow", "targetRef");

    public static void AreNoSourceOfMessageFlow(RuleCheck check) => Check(check, "messageFlow", "sourceRef");

    private static void Check(RuleCheck check, string flows, string end)
    {
        foreach (var flow in check.Document.Named(flows))
        {
            if (check.Document.Referred(flow, end) is { } artifact && artifact.IsArtifact())
                check.Refuse(flow, $"{check.Name(flow)} has {check.Name(artifact)} as {end}: annotations and groups take no part in the flow; connect it to an activity or event, or draw an association");
        }
    }
}
