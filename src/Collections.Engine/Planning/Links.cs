using Collections.Bpmn.Model;

namespace Collections.Engine.Planning;

/// <summary>A throwing link goes on at the catching link of its name in the same container.</summary>
internal static class Links
{
    /// <summary>The catching links that a node leads to: one for a throwing link that is drawn right, none for any other node.</summary>
    public static IEnumerable<FlowNode> Of(FlowNode node) => NameOf(node as IntermediateThrowEvent) is { } name
        ? node.Container.Nodes.Where(other => NameOf(other as IntermediateCatchEvent) == name)
        : [];

    private static string? NameOf(Event? occurrence) => occurrence?.Definitions.OfType<LinkEventDefinition>().FirstOrDefault()?.Name;
}
