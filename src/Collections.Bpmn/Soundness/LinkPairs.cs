using Collections.Bpmn.Model;
using Collections.Bpmn.Reading;

namespace Collections.Bpmn.Soundness;

/// <summary>The catching links of one container, by id and by name of their definition.</summary>
internal sealed class LinkPairs
{
    private readonly ILookup<string, FlowNode> byId;
    private readonly ILookup<string, FlowNode> byName;

    public LinkPairs(IFlowContainer container)
    {
        var caught = container.Nodes.Where(LinkEvents.Catches).Select(node => (Node: node, Link: Definition(node))).ToList();
        byId = caught.Where(pair => pair.Link.Id.Length > 0).ToLookup(pair => pair.Link.Id, pair => pair.Node, StringComparer.Ordinal);
        byName = caught.Where(pair => pair.Link.Name is { Length: > 0 }).ToLookup(pair => pair.Link.Name!, pair => pair.Node, StringComparer.Ordinal);
    }

    /// <summary>Where a throwing link continues: at those it names as target, else at those of the same name.</summary>
    public IEnumerable<FlowNode> Targets(FlowNode thrower)
    {
        var thrown = Definition(thrower);
        var target = BpmnXml.Reference(thrown.Xml?.BpmnChild("target")?.Text);
        if (target is not null) return byId[target];
        return thrown.Name is { Length: > 0 } name ? byName[name] : [];
    }

    private static LinkEventDefinition Definition(FlowNode node) => ((Event)node).Definitions.OfType<LinkEventDefinition>().First();
}
