using Collections.Bpmn.Model;

namespace Collections.Bpmn.Validation.Rules;

/// <summary>Elements that are imported, kept and exported, but that nothing here can run.</summary>
internal static class NotExecutable
{
    public const string Rule = "not-executable";

    public static void Check(ValidationContext context)
    {
        if (!context.Options.RequireBindings) return;
        foreach (var node in context.Nodes.Where(ValidationContext.IsExecutable))
        {
            if (node is ComplexGateway)
                context.Error(Rule, node, $"{node} cannot run: say the same with exclusive, inclusive or parallel gateways");
            if (node is AdHocSubProcess)
                context.Error(Rule, node, $"{node} cannot run, because nothing says what comes next: make it an embedded subprocess");
        }
    }
}
