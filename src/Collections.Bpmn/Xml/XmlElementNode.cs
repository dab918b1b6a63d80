using Collections.Bpmn.Model;

namespace Collections.Bpmn.Xml;

/// <summary>An element with its attributes and children in their order.</summary>
public sealed class XmlElementNode(string prefix, string localName, string namespaceUri, SourceLocation location) : XmlNode
{
    public string Prefix { get; } = prefix;

    public string LocalName { get; } = localName;

    public string NamespaceUri { get; } = namespaceUri;

    public SourceLocation Location { get; } = location;

    /// <summary>Attributes and namespace declarations in source order.</summary>
    public List<XmlAttributeNode> Attributes { get; } = [];

    public List<XmlNode> Children { get; } = [];

    public IEnumerable<XmlElementNode> Elements => Children.OfType<XmlElementNode>();

    /// <summary>The text directly inside, without that of nested elements.</summary>
    public string Text => string.Concat(Children.Select(TextOf));

    public string? Attribute(string localName) => Attribute(localName, "");

    public string? Attribute(string localName, string namespaceUri) =>
        Attributes.Find(attribute => attribute.LocalName == localName && attribute.NamespaceUri == namespaceUri)?.Value;

    private static string TextOf(XmlNode node) => node switch
    {
        XmlTextNode text => text.Text,
        XmlCDataNode data => data.Text,
        _ => "",
    };
}
