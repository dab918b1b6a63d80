namespace Collections.Xml;

/// <summary>A whole document: its root, and the comments, instructions and white space before and after it.</summary>
public sealed class XmlTree
{
    /// <summary>Everything at top level in source order; exactly one of them is the root element.</summary>
    public required IReadOnlyList<XmlNode> Nodes { get; init; }

    /// <summary>The outermost element.</summary>
    public required XmlElementNode Root { get; init; }

    /// <summary>The encoding the declaration names; null where there is none. Documents are written in UTF-8.</summary>
    public string? DeclaredEncoding { get; init; }

    /// <summary>"yes" or "no" where the declaration says it, else null.</summary>
    public string? Standalone { get; init; }

    /// <summary>The first element with this id, diagram and foreign elements included; null where there is none.</summary>
    public XmlElementNode? Find(string id)
    {
        var open = new Stack<XmlElementNode>([Root]);
        while (open.TryPop(out var element))
        {
            if (element.Attribute("id") == id) return element;
            for (var i = element.Children.Count - 1; i >= 0; i--)
            {
                if (element.Children[i] is XmlElementNode child) open.Push(child);
            }
        }
        return null;
    }
}
