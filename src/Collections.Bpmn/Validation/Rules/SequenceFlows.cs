using Collections.Bpmn.Model;

namespace Collections.Bpmn.Validation.Rules;

internal static class SequenceFlows
{
    public const string Ends = "sequence-flow-ends";
    public const string Border = "sequence-flow-border";
    public const string Immediate = "sequence-flow-immediate";

    public static void Check(ValidationContext context)
    {
        foreach (var flow in context.Flows)
        {
            if (flow.Source is null)
                context.Error(Ends, flow, $"expected an activity, gateway or event as source of sequence flow '{flow.Id}', found '{flow.SourceRef}': connect it");
            if (flow.Target is null)
                context.Error(Ends, flow, $"expected an activity, gateway or event as target of sequence flow '{flow.Id}', found '{flow.TargetRef}': connect it");
            if (flow.Source is { } source && flow.Target is { } target && source.Container != target.Container)
                context.Error(Border, flow, $"sequence flow '{flow.Id}' crosses the border between '{source.Container.Id}' and '{target.Container.Id}': end the inner path and go on from the outer element");
            if (!flow.IsImmediate && flow.Source is { } node && ValidationContext.IsExecutable(node))
                context.Error(Immediate, flow, $"sequence flow '{flow.Id}' says isImmediate=\"false\", which an executable process may not: remove it");
        }
    }
}
