using Collections.Bpmn.Reading;
using Collections.Xml;

namespace Collections.Bpmn.Editing;

/// <summary>Where one element names another, and what becomes of the one when the other goes.</summary>
internal static class ReferenceNames
{
    /// <summary>Names of attributes that end in Ref, but name things outside the document.</summary>
    private static readonly string[] Foreign = ["structureRef", "implementationRef"];

    /// <summary>An element without these has no meaning, or is not valid: it goes along.</summary>
    private static readonly HashSet<string> Needed = new(StringComparer.Ordinal)
    {
        "sourceRef", "targetRef", "attachedToRef", "dataObjectRef",
        "innerConversationNodeRef", "outerConversationNodeRef", "innerMessageFlowRef", "outerMessageFlowRef",
        "innerParticipantRef", "outerParticipantRef", "initiatingParticipantRef",
        "correlationPropertyRef", "correlationKeyRef", "inputDataRef", "outputDataRef", "parameterRef", "resourceRef", "inMessageRef",
    };

    public static bool IsAttribute(string name) =>
        name is "default" or "calledElement" || (name.EndsWith("Ref", StringComparison.Ordinal) && !Foreign.Contains(name));

    /// <summary>Whether an element is nothing but the name of another.</summary>
    public static bool IsElement(XmlElementNode element) =>
        element.LocalName is "incoming" or "outgoing" or "supports"
        || element.LocalName.EndsWith("Ref", StringComparison.Ordinal)
        || element.LocalName.EndsWith("Refs", StringComparison.Ordinal);

    /// <summary>Whether an owner goes when what it names goes.</summary>
    public static bool IsNeeded(XmlElementNode owner, string name) => name switch
    {
        "correlationPropertyRef" => owner.LocalName != "correlationKey",
        "participantRef" => IsChoreography(owner),
        "messageFlowRef" => owner.LocalName == "choreographyTask",
        "messageRef" => owner.LocalName == "correlationPropertyRetrievalExpression",
        "operationRef" => owner.LocalName == "ioBinding",
        _ => Needed.Contains(name),
    };

    /// <summary>The attributes of an element that name another.</summary>
    public static IEnumerable<(string Name, string Id)> Of(XmlElementNode element) => element.Attributes
        .Where(attribute => attribute.NamespaceUri.Length == 0 && IsAttribute(attribute.LocalName))
        .Select(attribute => (attribute.LocalName, BpmnXml.Reference(attribute.Value) ?? ""));

    private static bool IsChoreography(XmlElementNode owner) => owner.LocalName is "choreographyTask" or "subChoreography" or "callChoreography";
}
