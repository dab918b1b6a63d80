using System.Text;
using System.Xml;
using Collections.Bpmn.Model;
using Collections.Bpmn.Validation;

namespace Collections.Bpmn.Xml;

/// <summary>
/// The one way in for XML: no DTD, nothing resolved, and every limit of <see cref="XmlLimits"/> counted while the
/// document streams by, before anything is built upon it.
/// </summary>
public static class GuardedXmlReader
{
    private const int CharactersFromEntities = 1024;

    public static XmlReadResult Read(Stream stream)
    {
        var bytes = ReadAtMost(stream, XmlLimits.Bytes + 1);
        if (bytes.Length > XmlLimits.Bytes) return TooLarge();
        var decoded = EncodingDetection.Decode(bytes);
        return decoded.Text is null
            ? Refuse("xml-encoding", decoded.Error!, default)
            : Parse(decoded.Text, decoded.DeclaredEncoding);
    }

    public static XmlReadResult Read(string text) =>
        Encoding.UTF8.GetByteCount(text) > XmlLimits.Bytes ? TooLarge() : Parse(text, null);

    private static XmlReadResult Parse(string text, string? declaredEncoding)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(text), Settings());
            return new XmlTreeBuilder(reader, declaredEncoding).Build();
        }
        catch (XmlException exception)
        {
            return Malformed(exception);
        }
    }

    private static XmlReaderSettings Settings() => new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = XmlLimits.Bytes,
        MaxCharactersFromEntities = CharactersFromEntities,
        CheckCharacters = true,
        CloseInput = true,
        IgnoreWhitespace = false,
        IgnoreComments = false,
    };

    private static byte[] ReadAtMost(Stream stream, int limit)
    {
        var buffer = new MemoryStream();
        var block = new byte[81920];
        while (buffer.Length < limit)
        {
            var read = stream.Read(block, 0, (int)Math.Min(block.Length, limit - buffer.Length));
            if (read == 0) break;
            buffer.Write(block, 0, read);
        }
        return buffer.ToArray();
    }

    private static XmlReadResult Malformed(XmlException exception)
    {
        var location = new SourceLocation(exception.LineNumber, exception.LinePosition);
        return exception.Message.Contains("DTD", StringComparison.Ordinal)
            ? Refuse("xml-dtd", "a document type declaration is not allowed: remove the <!DOCTYPE …> and write entities out", location)
            : Refuse("xml-malformed", $"expected well-formed XML 1.0: {exception.Message}", location);
    }

    private static XmlReadResult TooLarge() =>
        Refuse("xml-size", $"expected at most {XmlLimits.Bytes} bytes, found more: split the model into several files", default);

    internal static XmlReadResult Refuse(string rule, string message, SourceLocation location) =>
        new(null, new ValidationFinding(rule, FindingSeverity.Error, "", message, location));
}
