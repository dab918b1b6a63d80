using Collections.Bpmn.Reading;
using Collections.Xml;

namespace Collections.Bpmn.Validation.Specification;

/// <summary>Ids: one of each in a document, diagrams included, and one on everything that something refers to.</summary>
internal static class Identifiers
{
    private static readonly HashSet<string> OwnNamespaces = new(StringComparer.Ordinal)
    {
        BpmnNamespaces.Model, BpmnNamespaces.Diagram, BpmnNamespaces.DiagramCommon, BpmnNamespaces.DiagramInterchange,
    };

    private static readonly HashSet<string> Referred = new(StringComparer.Ordinal)
    {
        "process", "sequenceFlow", "message", "signal", "error", "escalation", "itemDefinition", "participant", "dataObject",
        "dataObjectReference", "dataStore", "dataStoreReference", "dataInput", "dataOutput", "interface", "operation",
    };

    public static void AreUnique(RuleCheck check) => Walk(check.Document.Root, new Dictionary<string, XmlElementNode>(StringComparer.Ordinal), check);

    public static void ArePresent(RuleCheck check)
    {
        foreach (var element in check.Document.Where(element => element.IsFlowNode() || Referred.Contains(element.LocalName)))
        {
            if (element.Attribute("id")?.Trim() is null or "")
                check.Refuse(element, $"expected an id on {element.LocalName} '{element.Attribute("name")}', found none: add one, or nothing can refer to it");
        }
    }

    private static void Walk(XmlElementNode element, Dictionary<string, XmlElementNode> seen, RuleCheck check)
    {
        if (!OwnNamespaces.Contains(element.NamespaceUri)) return;
        if (element.Attribute("id")?.Trim() is { Length: > 0 } id && !seen.TryAdd(id, element))
            check.Refuse(element, $"expected every id once, found '{id}' at {seen[id].Location()} and again on {element.LocalName}: rename one");
        foreach (var child in element.Elements) Walk(child, seen, check);
    }
}
