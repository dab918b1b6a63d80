using Collections.Bpmn.Model;
using Collections.Bpmn.Reading;
using Collections.Xml;

namespace Collections.Bpmn.Validation.Rules;

/// <summary>Ids are unique over the whole document, diagrams included; what runs has one.</summary>
internal static class ElementIds
{
    public const string Duplicate = "duplicate-id";
    public const string Missing = "missing-id";

    private static readonly HashSet<string> OwnNamespaces =
        [BpmnNamespaces.Model, BpmnNamespaces.Diagram, BpmnNamespaces.DiagramCommon, BpmnNamespaces.DiagramInterchange];

    public static void Check(ValidationContext context)
    {
        var seen = new Dictionary<string, SourceLocation>(StringComparer.Ordinal);
        CheckTree(context.Definitions.Document.Root, seen, context);
        foreach (var element in context.Nodes.Cast<BpmnElement>().Concat(context.Flows).Concat(context.Definitions.Processes))
        {
            if (element.Id.Length == 0) context.Error(Missing, element, $"expected an id on {element.ElementName} '{element.Name}': add one");
        }
    }

    private static void CheckTree(XmlElementNode element, Dictionary<string, SourceLocation> seen, ValidationContext context)
    {
        if (!OwnNamespaces.Contains(element.NamespaceUri)) return;
        if (element.Attribute("id")?.Trim() is { Length: > 0 } id && !seen.TryAdd(id, element.Location()))
            context.Error(Duplicate, id, $"expected every id once, found '{id}' at {seen[id]} and again on {element.LocalName}: rename one", element.Location());
        foreach (var child in element.Elements) CheckTree(child, seen, context);
    }
}
