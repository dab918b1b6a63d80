using Collections.Bpmn.Reading;
using Collections.Xml;

namespace Collections.Bpmn.Validation.Rules;

/// <summary>Shapes and edges draw what is in the model.</summary>
internal static class DiagramReferences
{
    public const string Rule = "diagram-reference";

    public static void Check(ValidationContext context)
    {
        var root = context.Definitions.Document.Root;
        // What an import brings is not here to be looked up.
        if (root.BpmnChild("import") is not null) return;
        var ids = new HashSet<string>(StringComparer.Ordinal);
        Collect(root, ids);
        Walk(root, ids, context);
    }

    private static void Collect(XmlElementNode element, HashSet<string> ids)
    {
        if (element.Attribute("id")?.Trim() is { Length: > 0 } id) ids.Add(id);
        foreach (var child in element.Elements) Collect(child, ids);
    }

    private static void Walk(XmlElementNode element, HashSet<string> ids, ValidationContext context)
    {
        if (element.NamespaceUri is not (BpmnNamespaces.Model or BpmnNamespaces.Diagram)) return;
        if (element.Attribute("bpmnElement") is { } drawn && (BpmnXml.Reference(drawn) is not { } id || !ids.Contains(id)))
            context.Warn(Rule, element.Attribute("id") ?? "", $"the diagram draws '{drawn.Trim()}', which is not in the model: remove the shape or edge", element.Location());
        foreach (var child in element.Elements) Walk(child, ids, context);
    }
}
