namespace Collections.Bpmn.Validation.Rules;

/// <summary>A condition that shall be evaluated says something.</summary>
internal static class ConditionalFlows
{
    public const string Empty = "condition-empty";

    public static void Check(ValidationContext context)
    {
        foreach (var flow in context.Flows)
        {
            if (flow is { Condition.Text.Length: 0, Source: { } source } && ValidationContext.IsExecutable(source))
                context.Error(Empty, flow, $"expected FEEL as condition of sequence flow '{flow.Id}', found nothing: write a condition, or make it the default flow");
        }
    }
}
