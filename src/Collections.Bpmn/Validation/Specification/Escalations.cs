namespace Collections.Bpmn.Validation.Specification;

/// <summary>A thrown escalation is caught by its code.</summary>
internal static class Escalations
{
    public static void HaveACode(RuleCheck check)
    {
        foreach (var node in check.Document.Where(ElementKinds.IsThrowing).Where(check.Document.IsExecutable))
        {
            foreach (var definition in check.Document.Definitions(node).Where(definition => definition.Trigger() == "escalation"))
            {
                if (string.IsNullOrWhiteSpace(check.Document.Referred(definition, "escalationRef")?.Attribute("escalationCode")))
                    check.Refuse(node, $"expected an escalation with a code on {check.Name(node)}, found none: refer to an escalation that has an escalationCode");
            }
        }
    }
}
