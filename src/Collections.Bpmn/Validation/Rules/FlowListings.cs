using Collections.Bpmn.Model;
using Collections.Bpmn.Reading;

namespace Collections.Bpmn.Validation.Rules;

/// <summary>The flows that a node lists as incoming and outgoing are the flows that name it as target and source.</summary>
internal static class FlowListings
{
    public const string Rule = "flow-listing";

    public static void Check(ValidationContext context)
    {
        // Listing nothing at all is a harmless shorthand, but then in the whole document.
        if (!context.Nodes.Exists(node => Listed(node, "incoming").Count + Listed(node, "outgoing").Count > 0)) return;
        foreach (var node in context.Nodes)
        {
            Compare(node, "incoming", node.Incoming, context);
            Compare(node, "outgoing", node.Outgoing, context);
        }
    }

    private static void Compare(FlowNode node, string direction, IReadOnlyList<SequenceFlow> flows, ValidationContext context)
    {
        var listed = Listed(node, direction);
        foreach (var flow in flows.Where(flow => !listed.Contains(flow.Id)))
            context.Error(Rule, node, $"expected sequence flow '{flow.Id}' among the {direction} flows that {node} lists: list it");
        foreach (var id in listed.Except(flows.Select(flow => flow.Id), StringComparer.Ordinal))
            context.Error(Rule, node, $"{node} lists '{id}' as {direction}, but no such sequence flow is connected to it: remove the entry or connect the flow");
    }

    private static HashSet<string> Listed(FlowNode node, string direction) =>
        node.Xml!.BpmnChildren(direction).Select(child => BpmnXml.Reference(child.Text) ?? "").ToHashSet(StringComparer.Ordinal);
}
