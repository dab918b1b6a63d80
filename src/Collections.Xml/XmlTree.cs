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

    /// <summary>The declaration as it is written; empty where the file has none.</summary>
    public string Declaration { get; init; } = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    /// <summary>A copy that can be changed without changing this one; nesting is bounded by the limits it was read with.</summary>
    public XmlTree Copy()
    {
        var nodes = Nodes.Select(node => node.Copy()).ToList();
        return new() { Nodes = nodes, Root = nodes.OfType<XmlElementNode>().Single(), DeclaredEncoding = DeclaredEncoding, Declaration = Declaration };
    }

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
