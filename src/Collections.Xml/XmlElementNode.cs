namespace Collections.Xml;

/// <summary>An element with its attributes and children in their order.</summary>
/// <param name="prefix">As written; empty where there is none.</param>
/// <param name="localName">The name without prefix.</param>
/// <param name="namespaceUri">Empty outside every namespace.</param>
/// <param name="line">Line of the file, from 1; 0 for an element that was not read.</param>
/// <param name="column">Column of the name, from 1; 0 for an element that was not read.</param>
public sealed class XmlElementNode(string prefix, string localName, string namespaceUri, int line = 0, int column = 0) : XmlNode
{
    private const string DataEnd = "]]>";

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

    internal SourceTag? Tag { get; set; }

    /// <summary>The elements directly inside.</summary>
    public IEnumerable<XmlElementNode> Elements => Children.OfType<XmlElementNode>();

    /// <summary>The text directly inside, without that of nested elements.</summary>
    public string Text => string.Concat(Children.Select(TextOf));

    /// <summary>The value of an attribute without prefix, or null.</summary>
    public string? Attribute(string localName) => Attribute(localName, "");

    /// <summary>The value of an attribute, or null.</summary>
    public string? Attribute(string localName, string namespaceUri)
    {
        foreach (var attribute in Attributes)
        {
            if (attribute.LocalName == localName && attribute.NamespaceUri == namespaceUri) return attribute.Value;
        }
        return null;
    }

    /// <summary>Gives an attribute without prefix another value in its place, or adds it behind the others; null takes it away.</summary>
    public void SetAttribute(string localName, string? value)
    {
        var at = Attributes.FindIndex(attribute => attribute.LocalName == localName && attribute.NamespaceUri.Length == 0);
        if (value is null && at >= 0) Attributes.RemoveAt(at);
        else if (value is not null && at >= 0) Attributes[at] = Attributes[at] with { Value = value };
        else if (value is not null) Attributes.Add(new("", localName, "", value));
    }

    /// <summary>Puts another text inside. A comment keeps its place; what was written as CDATA stays CDATA where it can.</summary>
    public void SetText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (Text == text) return;
        var at = Children.FindIndex(IsValue);
        var asData = Children.Exists(node => node is XmlCDataNode) && !text.Contains(DataEnd, StringComparison.Ordinal);
        Children.RemoveAll(IsValue);
        Children.Insert(Math.Max(at, 0), asData ? new XmlCDataNode(text) : new XmlTextNode(text));
    }

    internal override XmlNode Copy()
    {
        var copy = new XmlElementNode(Prefix, LocalName, NamespaceUri, Line, Column) { Written = Written, Tag = Tag };
        copy.Attributes.AddRange(Attributes);
        copy.Children.AddRange(Children.Select(child => child.Copy()));
        return copy;
    }

    private static bool IsValue(XmlNode node) => node is XmlTextNode or XmlCDataNode;

    private static string TextOf(XmlNode node) => node switch
    {
        XmlTextNode text => text.Text,
        XmlCDataNode data => data.Text,
        _ => "",
    };
}
