using System.Text;
using System.Xml;

namespace Collections.Conformance.Bpmn;

/// <summary>
/// What two documents must share to be the same XML: names with prefix and namespace, attributes in any order, text
/// with CDATA resolved, comments, processing instructions. It is read by the platform's reader, not by ours.
/// </summary>
internal static class CanonicalXml
{
    static CanonicalXml() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static string OfFile(string path)
    {
        using var stream = File.OpenRead(path);
        return Of(XmlReader.Create(stream, Settings));
    }

    public static string OfText(string xml) => Of(XmlReader.Create(new StringReader(xml), Settings));

    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    private static string Of(XmlReader reader)
    {
        var text = new StringBuilder();
        while (reader.Read()) Append(reader, text);
        return text.ToString();
    }

    private static void Append(XmlReader reader, StringBuilder text)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element:
                var isEmpty = reader.IsEmptyElement;
                text.Append('<').Append(reader.Name).Append('{').Append(reader.NamespaceURI).Append('}');
                foreach (var attribute in Attributes(reader)) text.Append(attribute);
                text.Append('>');
                if (isEmpty) text.Append("</>");
                break;
            case XmlNodeType.EndElement: text.Append("</>"); break;
            case XmlNodeType.Comment: text.Append("<!--").Append(reader.Value).Append("-->"); break;
            case XmlNodeType.ProcessingInstruction: text.Append("<?").Append(reader.Name).Append(' ').Append(reader.Value).Append("?>"); break;
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace:
            case XmlNodeType.Whitespace when reader.Depth > 0:
                text.Append(reader.Value.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal));
                break;
        }
    }

    private static List<string> Attributes(XmlReader reader)
    {
        var attributes = new List<string>();
        while (reader.MoveToNextAttribute()) attributes.Add($" {reader.Name}{{{reader.NamespaceURI}}}=[{reader.Value}]");
        attributes.Sort(StringComparer.Ordinal);
        reader.MoveToElement();
        return attributes;
    }
}
