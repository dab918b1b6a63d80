using Collections.Bpmn.Model;

namespace Collections.Bpmn.Soundness;

/// <summary>Which ends of a link a node is.</summary>
internal static class LinkEvents
{
    public static bool Catches(FlowNode node) => node is IntermediateCatchEvent caught && caught.Definitions.OfType<LinkEventDefinition>().Any();

    public static bool Throws(FlowNode node) => node is IntermediateThrowEvent thrown && thrown.Definitions.OfType<LinkEventDefinition>().Any();
}
