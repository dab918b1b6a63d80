using Collections.Bpmn.Model;
using Collections.Bpmn.Reading;

namespace Collections.Bpmn.Validation.Rules;

/// <summary>A pair of link events stands for a sequence flow inside one container.</summary>
internal static class LinkEvents
{
    public const string Flows = "link-event-flows";
    public const string Pair = "link-event-pair";

    public static void Check(ValidationContext context)
    {
        foreach (var node in context.Nodes)
        {
            if (Catches(node) && node.Incoming.Count > 0)
                context.Error(Flows, node, $"{node} is reached by its link and may have no incoming sequence flow: remove '{node.Incoming[0].Id}'");
            if (Catches(node) && !node.Container.Nodes.Where(Throws).SelectMany(Targets).Contains(node))
                context.Error(Pair, node, $"no throwing link of '{node.Container.Id}' leads to {node}: give both the same name");
            if (!Throws(node)) continue;
            if (node.Outgoing.Count > 0)
                context.Error(Flows, node, $"{node} goes on at its link and may have no outgoing sequence flow: remove '{node.Outgoing[0].Id}'");
            if (Targets(node).Count() != 1)
                context.Error(Pair, node, $"expected one catching link for {node} in '{node.Container.Id}', found {Targets(node).Count()}: give both the same name");
        }
    }

    public static bool Catches(FlowNode node) => node is IntermediateCatchEvent caught && caught.Definitions.OfType<LinkEventDefinition>().Any();

    public static bool Throws(FlowNode node) => node is IntermediateThrowEvent thrown && thrown.Definitions.OfType<LinkEventDefinition>().Any();

    /// <summary>The catching events that a throwing link continues at: those it names as target, else those of the same name.</summary>
    public static IEnumerable<FlowNode> Targets(FlowNode thrower)
    {
        var definition = ((Event)thrower).Definitions.OfType<LinkEventDefinition>().First();
        var target = BpmnXml.Reference(definition.Xml?.BpmnChild("target")?.Text);
        return thrower.Container.Nodes.Where(Catches).Where(candidate => Matches((Event)candidate, definition, target));
    }

    private static bool Matches(Event candidate, LinkEventDefinition thrown, string? target)
    {
        var caught = candidate.Definitions.OfType<LinkEventDefinition>().First();
        return target is not null ? caught.Id == target : caught.Name is { Length: > 0 } && caught.Name == thrown.Name;
    }
}
