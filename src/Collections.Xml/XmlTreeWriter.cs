using System.Globalization;
using System.Text;

namespace Collections.Xml;

/// <summary>
/// Writes a tree as UTF-8 XML: prefixes, order, comments, instructions, CDATA and white space as they were read. Only
/// what XML itself does not keep (quotes, the space between attributes, line ends) may differ from the file.
/// </summary>
public static class XmlTreeWriter
{
    /// <summary>The document as text; its declaration says UTF-8.</summary>
    public static string Write(XmlTree tree)
    {
        ArgumentNullException.ThrowIfNull(tree);
        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"");
        if (tree.Standalone is { } standalone) text.Append(CultureInfo.InvariantCulture, $" standalone=\"{standalone}\"");
        text.Append("?>");
        if (tree.Nodes[0] is not XmlTextNode) text.Append('\n');
        foreach (var node in tree.Nodes) Write(node, text);
        if (text[^1] != '\n') text.Append('\n');
        return text.ToString();
    }

    /// <summary>The document in UTF-8 without a byte order mark.</summary>
    public static void Write(XmlTree tree, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        stream.Write(Encoding.UTF8.GetBytes(Write(tree)));
    }

    private static void Write(XmlNode node, StringBuilder text)
    {
        switch (node)
        {
            case XmlElementNode element: WriteElement(element, text); break;
            case XmlTextNode value: WriteEscaped(value.Text, text, inAttribute: false); break;
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
        if (element.Children.Count == 0)
        {
            text.Append(" />");
            return;
        }
        text.Append('>');
        foreach (var child in element.Children) Write(child, text);
        text.Append("</").Append(name).Append('>');
    }

    private static void WriteAttribute(XmlAttributeNode attribute, StringBuilder text)
    {
        text.Append(' ');
        if (attribute.Prefix.Length > 0) text.Append(attribute.Prefix).Append(':');
        text.Append(attribute.LocalName).Append("=\"");
        WriteEscaped(attribute.Value, text, inAttribute: true);
        text.Append('"');
    }

    private static void WriteEscaped(string value, StringBuilder text, bool inAttribute)
    {
        foreach (var character in value)
        {
            switch (character)
            {
                case '<': text.Append("&lt;"); break;
                case '>': text.Append("&gt;"); break;
                case '&': text.Append("&amp;"); break;
                case '"' when inAttribute: text.Append("&quot;"); break;
                // A reader would turn these into spaces or line feeds: as references they survive.
                case '\r':
                case '\n' or '\t' when inAttribute:
                    text.Append(CultureInfo.InvariantCulture, $"&#x{(int)character:X};");
                    break;
                default: text.Append(character); break;
            }
        }
    }
}
