namespace Collections.Bpmn.Validation.Specification;

/// <summary>In an ad-hoc subprocess people decide what comes next: it has activities, and no start or end.</summary>
internal static class AdHocSubProcesses
{
    public static void HoldAnActivity(RuleCheck check)
    {
        foreach (var subProcess in check.Document.Named("adHocSubProcess").Where(subProcess => !subProcess.Elements.Any(ElementKinds.IsActivity)))
            check.Refuse(subProcess, $"expected at least one activity in {check.Name(subProcess)}, found none: add one or remove the subprocess");
    }

    public static void HoldNoStartEndOrChoreography(RuleCheck check)
    {
        foreach (var inner in check.Document.Named("adHocSubProcess").SelectMany(subProcess => subProcess.Elements))
        {
            if (inner.LocalName is "startEvent" or "endEvent" || inner.IsChoreographyActivity())
                check.Refuse(inner, $"{check.Name(inner)} may not lie in an ad-hoc subprocess, whose order people choose: remove it");
        }
    }
}
