using Collections.Bpmn.Reading;
using Collections.Xml;

namespace Collections.Bpmn.Validation.Specification;

/// <summary>What kind of data an element holds: the item definition that it refers to.</summary>
internal static class ItemDefinitions
{
    /// <summary>The item definition of data, a message, signal, error or escalation; of a reference, that of what it stands for.</summary>
    public static XmlElementNode? ItemOf(this BpmnDocument document, XmlElementNode? element)
    {
        if (element is null) return null;
        var name = element.LocalName switch
        {
            "message" => "itemRef",
            "signal" or "error" or "escalation" => "structureRef",
            _ => "itemSubjectRef",
        };
        if (document.Referred(element, name) is { LocalName: "itemDefinition" } item) return item;
        return element.LocalName switch
        {
            "dataObjectReference" => document.ItemOf(document.Referred(element, "dataObjectRef") is { LocalName: "dataObject" } data ? data : null),
            "dataStoreReference" => document.ItemOf(document.Referred(element, "dataStoreRef") is { LocalName: "dataStore" } store ? store : null),
            _ => null,
        };
    }

    /// <summary>True for one and the same definition, and for two of the same structure.</summary>
    public static bool AreEquivalent(XmlElementNode? first, XmlElementNode? second) =>
        first == second || (Structure(first) is { } structure && structure == Structure(second));

    public static bool IsCollection(XmlElementNode element) => element.Flag("isCollection", otherwise: false);

    private static string? Structure(XmlElementNode? item) => item?.Attribute("structureRef")?.Trim();
}
