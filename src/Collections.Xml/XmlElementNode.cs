namespace Collections.Xml;

/// <summary>An element with its attributes and children in their order.</summary>
/// <param name="prefix">As written; empty where there is none.</param>
/// <param name="localName">The name without prefix.</param>
/// <param name="namespaceUri">Empty outside every namespace.</param>
/// <param name="line">Line of the file, from 1; 0 for an element that was not read.</param>
/// <param name="column">Column of the name, from 1; 0 for an element that was not read.</param>
public sealed class XmlElementNode(string prefix, string localName, string namespaceUri, int line = 0, int column = 0) : XmlNode
{
    /// <summary>As written; empty where there is none.</summary>
    public string Prefix { get; } = prefix;

    /// <summary>The name without prefix.</summary>
    public string LocalName { get; } = localName;

    /// <summary>Empty outside every namespace.</summary>
    public string NamespaceUri { get; } = namespaceUri;

    /// <summary>Line of the file, from 1; 0 for an element that was not read.</summary>
    public int Line { get; } = line;

    /// <summary>Column of the element's name in that line, from 1; 0 for an element that was not read.</summary>
    public int Column { get; } = column;

    /// <summary>Attributes and namespace declarations in source order.</summary>
    public List<XmlAttributeNode> Attributes { get; } = [];

    /// <summary>Elements, texts, comments and instructions in source order.</summary>
    public List<XmlNode> Children { get; } = [];

    /// <summary>The elements directly inside.</summary>
    public IEnumerable<XmlElementNode> Elements => Children.OfType<XmlElementNode>();

    /// <summary>The text directly inside, without that of nested elements.</summary>
    public string Text => string.Concat(Children.Select(TextOf));

    /// <summary>The value of an attribute without prefix, or null.</summary>
    public string? Attribute(string localName) => Attribute(localName, "");

    /// <summary>The value of an attribute, or null.</summary>
    public string? Attribute(string localName, string namespaceUri) =>
        Attributes.Find(attribute => attribute.LocalName == localName && attribute.NamespaceUri == namespaceUri)?.Value;

    private static string TextOf(XmlNode node) => node switch
    {
        XmlTextNode text => text.Text,
        XmlCDataNode data => data.Text,
        _ => "",
    };
}
