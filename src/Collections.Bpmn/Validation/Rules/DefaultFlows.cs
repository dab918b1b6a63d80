namespace Collections.Bpmn.Validation.Rules;

/// <summary>A default flow is taken when no condition holds, and so has none itself.</summary>
internal static class DefaultFlows
{
    public const string Rule = "default-flow";

    public static void Check(ValidationContext context)
    {
        foreach (var flow in context.Flows.Where(flow => flow.IsDefault && flow.Condition is not null))
            context.Error(Rule, flow, $"sequence flow '{flow.Id}' is the default of {flow.Source} and has a condition as well: remove one of the two");
    }
}
