using Collections.Xml;

namespace Collections.Decisions.Dmn;

/// <summary>How DMN's XML says things. Children are looked for in the namespace of their parent, whatever the version.</summary>
internal static class DmnXml
{
    public static string Id(this XmlElementNode element) => element.Attribute("id") ?? "";

    public static string Name(this XmlElementNode element) => element.Attribute("name")?.Trim() ?? "";

    public static IEnumerable<XmlElementNode> All(this XmlElementNode element, string name) =>
        element.Elements.Where(child => child.LocalName == name && child.NamespaceUri == element.NamespaceUri);

    public static XmlElementNode? Child(this XmlElementNode element, string name) => element.All(name).FirstOrDefault();

    /// <summary>The text of a child, trimmed; null where there is no such child.</summary>
    public static string? ChildText(this XmlElementNode element, string name) => element.Child(name)?.Text.Trim();
}
