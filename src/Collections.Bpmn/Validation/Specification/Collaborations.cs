using System.Globalization;
using Collections.Bpmn.Reading;
using Collections.Xml;

namespace Collections.Bpmn.Validation.Specification;

/// <summary>Pools, the message flows between them, and what collaborations, choreographies and conversations may hold.</summary>
internal static class Collaborations
{
    private static readonly HashSet<string> OutsideGlobalConversations = new(StringComparer.Ordinal)
    {
        "conversation", "subConversation", "callConversation", "participantAssociation", "messageFlowAssociation", "conversationAssociation",
    };

    public static void OfOtherKindsReferToNoChoreography(RuleCheck check)
    {
        foreach (var element in check.Document.Named("choreography", "globalChoreographyTask", "globalConversation").Where(element => element.BpmnChild("choreographyRef") is not null))
            check.Refuse(element, $"{check.Name(element)} refers to a choreography, which only a collaboration may: remove the choreographyRef");
    }

    public static void HaveNoNegativeMinimum(RuleCheck check)
    {
        foreach (var multiplicity in check.Document.Named("participantMultiplicity").Where(multiplicity => Bound(multiplicity, "minimum", 0) < 0))
            check.Refuse(multiplicity, $"expected a minimum of 0 or more in {check.Name(multiplicity)}, found {multiplicity.Attribute("minimum")}: raise it");
    }

    public static void HaveAMaximumAboveTheMinimum(RuleCheck check)
    {
        foreach (var multiplicity in check.Document.Named("participantMultiplicity"))
        {
            var (minimum, maximum) = (Bound(multiplicity, "minimum", 0), Bound(multiplicity, "maximum", 1));
            if (maximum < 1 || maximum < minimum)
                check.Refuse(multiplicity, $"expected a maximum of at least 1 and at least the minimum in {check.Name(multiplicity)}, found {minimum} to {maximum}: correct the bounds");
        }
    }

    public static void ConnectDifferentPools(RuleCheck check)
    {
        var pools = Pools(check.Document);
        foreach (var flow in check.Document.Named("messageFlow"))
        {
            if (check.Document.Referred(flow, "sourceRef") is not { } source || check.Document.Referred(flow, "targetRef") is not { } target) continue;
            if (source == target || (Pool(source, pools, check) is { } pool && pool == Pool(target, pools, check)))
                check.Refuse(flow, $"{check.Name(flow)} begins at {check.Name(source)} and ends at {check.Name(target)} of the same pool: inside a pool use sequence flow");
        }
    }

    public static void GlobalConversationsHoldOnlyMessageFlows(RuleCheck check)
    {
        foreach (var inner in check.Document.Named("globalConversation").SelectMany(conversation => conversation.Elements).Where(IsOutsideGlobalConversations))
            check.Refuse(inner, $"{check.Name(inner)} may not lie in a global conversation, which holds participants and message flows only: move it to a collaboration");
    }

    public static void AreClosedAsTheirChoreography(RuleCheck check)
    {
        foreach (var collaboration in check.Document.Named("collaboration"))
        {
            foreach (var choreography in check.Document.AllReferred(collaboration, "choreographyRef"))
            {
                if (choreography.Flag("isClosed", otherwise: false) != collaboration.Flag("isClosed", otherwise: false))
                    check.Refuse(collaboration, $"{check.Name(collaboration)} and {check.Name(choreography)}, which it refers to, differ in isClosed: give both the same value");
            }
        }
    }

    private static bool IsOutsideGlobalConversations(XmlElementNode element) =>
        OutsideGlobalConversations.Contains(element.LocalName) || element.IsArtifact();

    private static int Bound(XmlElementNode multiplicity, string name, int otherwise) =>
        int.TryParse(multiplicity.Attribute(name), NumberStyles.Integer, CultureInfo.InvariantCulture, out var bound) ? bound : otherwise;

    /// <summary>The pool of each process that has one.</summary>
    private static Dictionary<XmlElementNode, XmlElementNode> Pools(BpmnDocument document)
    {
        var pools = new Dictionary<XmlElementNode, XmlElementNode>();
        foreach (var participant in document.Named("participant"))
        {
            if (document.Referred(participant, "processRef") is { } process) pools.TryAdd(process, participant);
        }
        return pools;
    }

    /// <summary>The pool of a participant or of a node of its process; a process without a pool stands for itself.</summary>
    private static XmlElementNode? Pool(XmlElementNode element, Dictionary<XmlElementNode, XmlElementNode> pools, RuleCheck check)
    {
        if (element.LocalName == "participant") return check.Document.Referred(element, "processRef") is { } own ? pools.GetValueOrDefault(own, element) : element;
        return check.Document.Process(element) is { } process ? pools.GetValueOrDefault(process, process) : null;
    }
}
