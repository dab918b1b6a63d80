using System.Text;
using System.Xml;

namespace Collections.Decisions.Dmn;

/// <summary>
/// Reads XML into elements: no DTD, nothing resolved from outside, and every size counted while it streams
/// (limits in <see cref="FeelLimits"/>).
/// </summary>
internal sealed class GuardedXmlReader
{
    private const int BlockBytes = 64 << 10;
    private readonly Stack<DmnElement> open = new();
    private readonly XmlReader reader;
    private DmnElement? root;
    private int elements;

    static GuardedXmlReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private GuardedXmlReader(XmlReader reader) => this.reader = reader;

    private static XmlReaderSettings Settings => new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = FeelLimits.XmlBytes,
        MaxCharactersFromEntities = 1024,
        CheckCharacters = true,
        CloseInput = true,
        IgnoreComments = true,
    };

    /// <summary>The root element, or why there is none.</summary>
    public static (DmnElement? Root, DmnError? Error) Read(Stream stream)
    {
        try
        {
            using var bytes = ReadAtMost(stream, FeelLimits.XmlBytes + 1);
            if (bytes.Length > FeelLimits.XmlBytes) return (null, new("xml-limit", $"The file is refused: expected at most {FeelLimits.XmlBytes} bytes, found more.", "", 0));
            using var reader = XmlReader.Create(bytes, Settings);
            return new GuardedXmlReader(reader).Read();
        }
        catch (Exception failure) when (failure is XmlException or IOException or NotSupportedException or ArgumentException)
        {
            var line = failure is XmlException xml ? xml.LineNumber : 0;
            return (null, new("invalid-xml", $"The file is not XML that can be read: {failure.Message}", "", line));
        }
    }

    private static MemoryStream ReadAtMost(Stream stream, int limit)
    {
        using (stream)
        {
            var bytes = new MemoryStream();
            var block = new byte[BlockBytes];
            while (bytes.Length < limit)
            {
                var count = stream.Read(block, 0, (int)Math.Min(block.Length, limit - bytes.Length));
                if (count == 0) break;
                bytes.Write(block, 0, count);
            }
            bytes.Position = 0;
            return bytes;
        }
    }

    private (DmnElement? Root, DmnError? Error) Read()
    {
        while (reader.Read())
        {
            var problem = reader.NodeType switch
            {
                XmlNodeType.Element => Start(),
                XmlNodeType.EndElement => End(),
                XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace => AddText(),
                XmlNodeType.ProcessingInstruction => "processing instructions are not allowed",
                _ => null,
            };
            if (problem is not null) return (null, new("xml-limit", $"The file is refused: {problem}.", "", Line));
        }
        return root is null ? (null, new("invalid-xml", "The file holds no element.", "", 0)) : (root, null);
    }

    private int Line => (reader as IXmlLineInfo)?.LineNumber ?? 0;

    private string? Start()
    {
        if (++elements > FeelLimits.XmlElements) return $"expected at most {FeelLimits.XmlElements} elements, found more";
        if (open.Count >= FeelLimits.XmlDepth) return $"expected elements at most {FeelLimits.XmlDepth} deep, found '{reader.LocalName}' deeper";
        if (reader.AttributeCount > FeelLimits.XmlAttributes) return $"expected at most {FeelLimits.XmlAttributes} attributes on an element, found {reader.AttributeCount} on '{reader.LocalName}'";
        var (name, ns, empty, line) = (reader.LocalName, reader.NamespaceURI, reader.IsEmptyElement, Line);
        var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
        while (reader.MoveToNextAttribute())
        {
            if (reader.Value.Length > FeelLimits.XmlValueLength) return $"expected at most {FeelLimits.XmlValueLength} characters in an attribute, found {reader.Value.Length} in '{reader.LocalName}'";
            if (reader.NamespaceURI.Length == 0) attributes[reader.LocalName] = reader.Value;
        }
        var element = new DmnElement(name, ns, attributes, line);
        if (open.TryPeek(out var parent)) parent.Add(element);
        else root ??= element;
        if (!empty) open.Push(element);
        return null;
    }

    private string? End()
    {
        open.Pop();
        return null;
    }

    private string? AddText()
    {
        if (!open.TryPeek(out var element)) return null;
        if (element.Text.Length + reader.Value.Length > FeelLimits.XmlValueLength) return $"expected at most {FeelLimits.XmlValueLength} characters in a text, found {element.Text.Length + reader.Value.Length} in '{element.Name}'";
        element.Text += reader.Value;
        return null;
    }
}
