using Collections.Bpmn.Model;

namespace Collections.Bpmn.Validation.Rules;

internal static class DefaultFlows
{
    public const string Rule = "default-flow";

    public static void Check(ValidationContext context)
    {
        foreach (var node in context.Nodes)
        {
            var flow = node switch
            {
                Activity activity => activity.Default,
                ExclusiveGateway gateway => gateway.Default,
                InclusiveGateway gateway => gateway.Default,
                ComplexGateway gateway => gateway.Default,
                _ => null,
            };
            if (flow is not null) CheckDefault(node, flow, context);
        }
    }

    private static void CheckDefault(FlowNode node, SequenceFlow flow, ValidationContext context)
    {
        if (flow.Source != node)
            context.Error(Rule, node, $"the default flow of {node} is '{flow.Id}', which leaves '{flow.SourceRef}': choose one of its own outgoing flows");
        if (flow.Condition is not null)
            context.Error(Rule, flow, $"sequence flow '{flow.Id}' is the default of {node} and has a condition as well: remove one of the two");
    }
}
