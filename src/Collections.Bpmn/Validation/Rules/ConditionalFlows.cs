using Collections.Bpmn.Model;

namespace Collections.Bpmn.Validation.Rules;

/// <summary>Conditions stand where the specification allows a choice.</summary>
internal static class ConditionalFlows
{
    public const string NotAllowed = "condition-not-allowed";
    public const string Alone = "condition-alone";
    public const string Empty = "condition-empty";

    public static void Check(ValidationContext context)
    {
        foreach (var flow in context.Flows)
        {
            if (flow.Condition is { } condition && flow.Source is { } source) CheckCondition(flow, condition, source, context);
        }
    }

    private static void CheckCondition(SequenceFlow flow, ConditionExpression condition, FlowNode source, ValidationContext context)
    {
        if (source is Event or ParallelGateway or EventBasedGateway)
            context.Error(NotAllowed, flow, $"sequence flow '{flow.Id}' leaves {source} and may have no condition: remove it or put an exclusive gateway in between");
        else if (source is Activity && source.Outgoing.Count == 1)
            context.Error(Alone, flow, $"sequence flow '{flow.Id}' is the only way out of {source} and has a condition, so a case could be lost: add a second or a default flow");
        if (condition.Text.Length == 0 && ValidationContext.IsExecutable(source))
            context.Error(Empty, flow, $"expected FEEL as condition of sequence flow '{flow.Id}', found nothing");
    }
}
