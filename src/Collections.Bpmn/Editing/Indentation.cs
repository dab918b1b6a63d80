using Collections.Xml;

namespace Collections.Bpmn.Editing;

/// <summary>Sets new elements on lines of their own where the document does so, with its line ends and its width.</summary>
internal sealed class Indentation(XmlElementNode root)
{
    private const string DefaultUnit = "  ";

    private readonly string unit = FirstIndent(root) is { } first && first.LastIndexOf('\n') is >= 0 and var at && at + 1 < first.Length
        ? first[(at + 1)..]
        : DefaultUnit;

    /// <summary>Puts a child at an index of its parent's children.</summary>
    /// <param name="parent">It gets the child.</param>
    /// <param name="before">The white space before the parent; null where it stands on no line of its own.</param>
    /// <param name="index">Among all children of the parent.</param>
    /// <param name="child">Without white space of its own.</param>
    public void Insert(XmlElementNode parent, string? before, int index, XmlElementNode child)
    {
        var indent = FirstIndent(parent) ?? (before is null || parent.Elements.Any() || HasText(parent) ? null : OneLine(before) + unit);
        if (indent is null)
        {
            parent.Children.Insert(index, child);
            return;
        }
        var wasEmpty = !parent.Elements.Any();
        if (wasEmpty) parent.Children.RemoveAll(node => node is XmlTextNode);
        index = Math.Min(index, parent.Children.Count);
        parent.Children.Insert(index, XmlTextNode.WhiteSpace(indent));
        parent.Children.Insert(index + 1, child);
        if (wasEmpty) parent.Children.Add(XmlTextNode.WhiteSpace(before is null ? indent[..^Math.Min(unit.Length, indent.Length - 1)] : OneLine(before)));
    }

    /// <summary>Takes a child out, with the white space before it.</summary>
    public static void Remove(XmlElementNode parent, XmlElementNode child)
    {
        var at = parent.Children.IndexOf(child);
        parent.Children.RemoveAt(at);
        if (at > 0 && parent.Children[at - 1] is XmlTextNode { IsWhiteSpace: true }) parent.Children.RemoveAt(at - 1);
        if (parent.Children.All(node => node is XmlTextNode { IsWhiteSpace: true })) parent.Children.Clear();
    }

    /// <summary>The white space before an element, if it stands on a line of its own.</summary>
    public static string? Before(XmlElementNode parent, XmlElementNode child)
    {
        var at = parent.Children.IndexOf(child);
        return at > 0 && parent.Children[at - 1] is XmlTextNode { IsWhiteSpace: true } text && text.Text.Contains('\n', StringComparison.Ordinal) ? text.Source : null;
    }

    private static string? FirstIndent(XmlElementNode parent) =>
        parent.Elements.Select(child => Before(parent, child)).FirstOrDefault(found => found is not null) is { } before ? OneLine(before) : null;

    // Blank lines between two elements are no part of their indentation.
    private static string OneLine(string whiteSpace)
    {
        var at = whiteSpace.LastIndexOf('\n');
        if (at < 0) return whiteSpace;
        return at > 0 && whiteSpace[at - 1] == '\r' ? whiteSpace[(at - 1)..] : whiteSpace[at..];
    }

    private static bool HasText(XmlElementNode parent) => parent.Children.Exists(node => node is XmlTextNode { IsWhiteSpace: false } or XmlCDataNode);
}
