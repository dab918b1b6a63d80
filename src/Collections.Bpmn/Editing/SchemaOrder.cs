using Collections.Bpmn.Reading;
using Collections.Xml;

namespace Collections.Bpmn.Editing;

/// <summary>The order in which the schema of BPMN 2.0 has the children of an element, as numbers.</summary>
internal static class SchemaOrder
{
    private const int EventDefinition = 15;
    private const int ResourceRole = 17;
    private const int FlowElement = 20;
    private const int ProcessResourceRole = 22;
    private const int RootElement = 52;
    private const int Diagram = 53;

    private static readonly Dictionary<string, int> Ranks = new(StringComparer.Ordinal)
    {
        ["documentation"] = 0,
        ["extensionElements"] = 1,
        ["supportedInterfaceRef"] = 2,
        ["auditing"] = 4,
        ["monitoring"] = 5,
        ["categoryValueRef"] = 6,
        ["incoming"] = 7,
        ["outgoing"] = 8,
        ["ioSpecification"] = 9,
        ["ioBinding"] = 9,
        ["property"] = 10,
        ["dataInput"] = 11,
        ["dataOutput"] = 11,
        ["dataInputAssociation"] = 12,
        ["dataOutputAssociation"] = 13,
        ["inputSet"] = 14,
        ["outputSet"] = 14,
        ["eventDefinitionRef"] = 16,
        ["resourceRole"] = ResourceRole,
        ["performer"] = ResourceRole,
        ["humanPerformer"] = ResourceRole,
        ["potentialOwner"] = ResourceRole,
        ["standardLoopCharacteristics"] = 18,
        ["multiInstanceLoopCharacteristics"] = 18,
        ["laneSet"] = 19,
        ["association"] = 21,
        ["group"] = 21,
        ["textAnnotation"] = 21,
        ["correlationSubscription"] = 23,
        ["supports"] = 24,
        ["completionCondition"] = 25,
        ["script"] = 26,
        ["rendering"] = 26,
        ["conditionExpression"] = 27,
        ["activationCondition"] = 27,
        ["partitionElement"] = 30,
        ["flowNodeRef"] = 31,
        ["childLaneSet"] = 32,
    };

    /// <summary>Where a child of this name belongs.</summary>
    public static int Of(XmlElementNode parent, string localName)
    {
        if (parent.IsBpmn("definitions")) return OfRoot(localName);
        if (localName.EndsWith("EventDefinition", StringComparison.Ordinal)) return EventDefinition;
        var rank = Ranks.GetValueOrDefault(localName, FlowElement);
        return rank == ResourceRole && parent.LocalName == "process" ? ProcessResourceRole : rank;
    }

    private static int OfRoot(string localName) => localName switch
    {
        "import" => RootElement - 2,
        "extension" => RootElement - 1,
        "BPMNDiagram" => Diagram,
        "relationship" => Diagram + 1,
        _ => RootElement,
    };
}
