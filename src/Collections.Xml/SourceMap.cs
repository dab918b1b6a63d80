using System.Xml;

namespace Collections.Xml;

/// <summary>Finds the place of a reader's line and column in the text it reads.</summary>
internal sealed class SourceMap
{
    private readonly string text;
    private readonly List<int> lines = [0];

    public SourceMap(string text)
    {
        this.text = text;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n') at++;
            if (text[at] is '\n' or '\r') lines.Add(at + 1);
        }
    }

    /// <summary>Where the node begins at which the reader stands: at its '&lt;', or at its first character; null where it does not.</summary>
    public int? Start(IXmlLineInfo info, XmlNodeType type)
    {
        if (info.LineNumber < 1 || info.LineNumber > lines.Count) return null;
        var mark = Mark(type);
        var at = lines[info.LineNumber - 1] + info.LinePosition - 1 - mark.Length;
        return at >= 0 && at <= text.Length && text.AsSpan(at).StartsWith(mark, StringComparison.Ordinal) ? at : null;
    }

    // The reader counts from behind the mark.
    private static string Mark(XmlNodeType type) => type switch
    {
        XmlNodeType.Element => "<",
        XmlNodeType.EndElement => "</",
        XmlNodeType.Comment => "<!--",
        XmlNodeType.CDATA => "<![CDATA[",
        XmlNodeType.ProcessingInstruction or XmlNodeType.XmlDeclaration => "<?",
        _ => "",
    };
}
