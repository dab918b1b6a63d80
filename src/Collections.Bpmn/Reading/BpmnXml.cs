using System.Globalization;
using Collections.Bpmn.Model;
using Collections.Xml;

namespace Collections.Bpmn.Reading;

/// <summary>How BPMN's XML says things: child elements, references, booleans, expressions.</summary>
internal static class BpmnXml
{
    public static bool IsBpmn(this XmlElementNode element, string localName) =>
        element.LocalName == localName && element.NamespaceUri == BpmnNamespaces.Model;

    public static IEnumerable<XmlElementNode> BpmnChildren(this XmlElementNode element, string localName) =>
        element.Elements.Where(child => child.IsBpmn(localName));

    public static XmlElementNode? BpmnChild(this XmlElementNode element, string localName) =>
        element.BpmnChildren(localName).FirstOrDefault();

    public static IEnumerable<XmlElementNode> Extensions(this XmlElementNode element, string namespaceUri, string localName) =>
        element.BpmnChildren("extensionElements")
            .SelectMany(extensions => extensions.Elements)
            .Where(extension => extension.LocalName == localName && extension.NamespaceUri == namespaceUri);

    public static bool Flag(this XmlElementNode element, string attribute, bool otherwise) => element.Attribute(attribute)?.Trim() switch
    {
        "true" or "1" => true,
        "false" or "0" => false,
        _ => otherwise,
    };

    public static int? Number(this XmlElementNode element, string attribute) =>
        int.TryParse(element.Attribute(attribute), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static SourceLocation Location(this XmlElementNode element) => new(element.Line, element.Column);

    /// <summary>An id reference without its prefix: the prefix only names the namespace of the file that holds the element.</summary>
    public static string? Reference(string? qualifiedName)
    {
        var name = qualifiedName?.Trim();
        if (string.IsNullOrEmpty(name)) return null;
        return name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..];
    }

    public static ConditionExpression? Expression(this XmlElementNode element, string childName)
    {
        var child = element.BpmnChild(childName);
        return child is null
            ? null
            : new ConditionExpression(child.Text.Trim(), child.Attribute("language"), child.Location());
    }

    /// <summary>Fills what every element has, and returns the element itself.</summary>
    public static T From<T>(this T element, XmlElementNode xml) where T : BpmnElement
    {
        element.Id = xml.Attribute("id")?.Trim() ?? "";
        element.Name = xml.Attribute("name");
        element.Documentation = xml.BpmnChild("documentation")?.Text;
        element.Location = xml.Location();
        element.Xml = xml;
        return element;
    }
}
