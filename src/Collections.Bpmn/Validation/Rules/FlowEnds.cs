namespace Collections.Bpmn.Validation.Rules;

/// <summary>A sequence flow says where it begins and ends; whether that exists is a rule of the specification.</summary>
internal static class FlowEnds
{
    public const string Ends = "sequence-flow-ends";

    public static void Check(ValidationContext context)
    {
        foreach (var flow in context.Flows)
        {
            if (flow.SourceRef.Length == 0)
                context.Error(Ends, flow, $"expected an activity, gateway or event as source of sequence flow '{flow.Id}', found none: connect it");
            if (flow.TargetRef.Length == 0)
                context.Error(Ends, flow, $"expected an activity, gateway or event as target of sequence flow '{flow.Id}', found none: connect it");
        }
    }
}
