using System.Globalization;
using System.Text;

namespace Collections.Xml;

/// <summary>
/// Writes a tree as UTF-8 XML. What was read and not changed is written as it stood in the file, byte for byte; what is
/// new or changed is written from its value. A declaration of another encoding says UTF-8.
/// </summary>
public static class XmlTreeWriter
{
    private const string EncodingName = "encoding";

    /// <summary>The document as text.</summary>
    public static string Write(XmlTree tree)
    {
        ArgumentNullException.ThrowIfNull(tree);
        var text = new StringBuilder(InUtf8(tree));
        foreach (var node in tree.Nodes) Write(node, text);
        return text.ToString();
    }

    /// <summary>The document in UTF-8 without a byte order mark.</summary>
    public static void Write(XmlTree tree, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        stream.Write(Encoding.UTF8.GetBytes(Write(tree)));
    }

    private static string InUtf8(XmlTree tree)
    {
        var declared = tree.DeclaredEncoding;
        if (declared is null || declared.Equals("UTF-8", StringComparison.OrdinalIgnoreCase)) return tree.Declaration;
        var at = tree.Declaration.IndexOf(declared, Math.Max(tree.Declaration.IndexOf(EncodingName, StringComparison.Ordinal), 0), StringComparison.Ordinal);
        return at < 0 ? tree.Declaration : $"{tree.Declaration[..at]}UTF-8{tree.Declaration[(at + declared.Length)..]}";
    }

    private static void Write(XmlNode node, StringBuilder text)
    {
        switch (node)
        {
            case XmlElementNode element: WriteElement(element, text); break;
            case { Written.Length: > 0 }: text.Append(node.Written); break;
            case XmlTextNode value: WriteEscaped(value.Text, text, quote: null); break;
            case XmlCDataNode data: text.Append("<![CDATA[").Append(data.Text).Append("]]>"); break;
            case XmlCommentNode comment: text.Append("<!--").Append(comment.Text).Append("-->"); break;
            case XmlInstructionNode instruction: WriteInstruction(instruction, text); break;
        }
    }

    private static void WriteInstruction(XmlInstructionNode instruction, StringBuilder text)
    {
        text.Append("<?").Append(instruction.Target);
        if (instruction.Text.Length > 0) text.Append(' ').Append(instruction.Text);
        text.Append("?>");
    }

    private static void WriteElement(XmlElementNode element, StringBuilder text)
    {
        var name = element.Prefix.Length == 0 ? element.LocalName : $"{element.Prefix}:{element.LocalName}";
        text.Append('<').Append(name);
        foreach (var attribute in element.Attributes) WriteAttribute(attribute, text);
        var wasEmpty = element.Tag?.IsEmpty ?? true;
        // The space before the mark of an empty tag goes with the mark.
        if (element.Tag is { } tag && (!wasEmpty || element.Children.Count == 0)) text.Append(tag.BeforeClose);
        if (element.Children.Count == 0 && wasEmpty)
        {
            text.Append(element.Tag is null ? " />" : "/>");
            return;
        }
        text.Append('>');
        foreach (var child in element.Children) Write(child, text);
        if (element.Tag is { End.Length: > 0 }) text.Append(element.Tag.End);
        else text.Append("</").Append(name).Append('>');
    }

    private static void WriteAttribute(XmlAttributeNode attribute, StringBuilder text)
    {
        if (attribute.Written.Length > 0)
        {
            WriteAsWritten(attribute, text);
            return;
        }
        text.Append(' ');
        if (attribute.Prefix.Length > 0) text.Append(attribute.Prefix).Append(':');
        text.Append(attribute.LocalName).Append("=\"");
        WriteEscaped(attribute.Value, text, '"');
        text.Append('"');
    }

    private static void WriteAsWritten(XmlAttributeNode attribute, StringBuilder text)
    {
        var written = attribute.Written.Span;
        if (attribute.Value == attribute.WrittenValue)
        {
            text.Append(written);
            return;
        }
        var quote = written[^1];
        text.Append(written[..(written.IndexOf(quote) + 1)]);
        WriteEscaped(attribute.Value, text, quote);
        text.Append(quote);
    }

    private static void WriteEscaped(string value, StringBuilder text, char? quote)
    {
        foreach (var character in value)
        {
            switch (character)
            {
                case '<': text.Append("&lt;"); break;
                case '>': text.Append("&gt;"); break;
                case '&': text.Append("&amp;"); break;
                case '"' when quote == '"': text.Append("&quot;"); break;
                case '\'' when quote == '\'': text.Append("&apos;"); break;
                // A reader would turn these into spaces or line feeds: as references they survive.
                case '\r':
                case '\n' or '\t' when quote is not null:
                    text.Append(CultureInfo.InvariantCulture, $"&#x{(int)character:X};");
                    break;
                default: text.Append(character); break;
            }
        }
    }
}
