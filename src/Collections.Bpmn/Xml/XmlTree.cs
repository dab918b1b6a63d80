namespace Collections.Bpmn.Xml;

/// <summary>A whole document: its root, and the comments and white space before and after it.</summary>
public sealed class XmlTree
{
    /// <summary>Everything at top level in source order; exactly one of them is the root element.</summary>
    public required IReadOnlyList<XmlNode> Nodes { get; init; }

    public required XmlElementNode Root { get; init; }

    /// <summary>The encoding the declaration names; null where there is none.</summary>
    public string? DeclaredEncoding { get; init; }
}
