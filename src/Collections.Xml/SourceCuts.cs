using System.Xml;

namespace Collections.Xml;

/// <summary>
/// Gives each node the characters it was written with: from where it begins to where the next one does. Where a reader's
/// line and column do not lead to a mark, nodes stay without, and are written from their values.
/// </summary>
internal sealed class SourceCuts(string text)
{
    private readonly SourceMap map = new(text);
    private XmlNode? node;
    private bool isEnd;
    private bool isDeclaration;
    private bool isLost;
    private int start;

    /// <summary>The declaration with the white space behind it; empty where there is none.</summary>
    public string Declaration { get; private set; } = "";

    /// <summary>The reader has come to another node: the one before ends here.</summary>
    public void Begin(XmlReader reader)
    {
        var next = map.Start((IXmlLineInfo)reader, reader.NodeType);
        if (next is not { } found || found < start) isLost = true;
        else Cut(found);
        (node, isEnd, isDeclaration) = (null, false, false);
    }

    /// <summary>The reader has come to the end.</summary>
    public void End() => Cut(text.Length);

    public void Holds(XmlNode read) => node = read;

    public void Opens(XmlElementNode element) => node = element;

    public void Closes(XmlElementNode element) => (node, isEnd) = (element, true);

    public void Declares() => isDeclaration = true;

    private void Cut(int end)
    {
        var written = text.AsMemory(start, end - start);
        start = end;
        if (isLost) return;
        if (isDeclaration) Declaration = written.ToString();
        if (node is XmlElementNode element) CutTag(element, written);
        else if (node is not null) node.Written = written;
    }

    private void CutTag(XmlElementNode element, ReadOnlyMemory<char> tag)
    {
        if (isEnd)
        {
            if (element.Tag is { } opened) element.Tag = opened with { End = tag };
            return;
        }
        var nameLength = element.Prefix.Length == 0 ? element.LocalName.Length : element.Prefix.Length + 1 + element.LocalName.Length;
        var scanner = new TagScanner(tag, nameLength);
        for (var i = 0; i < element.Attributes.Count; i++)
        {
            var attribute = element.Attributes[i];
            element.Attributes[i] = attribute with { Written = scanner.Next(), WrittenValue = attribute.Value };
        }
        element.Tag = new SourceTag(scanner.Rest(), scanner.IsEmpty, default);
    }
}
