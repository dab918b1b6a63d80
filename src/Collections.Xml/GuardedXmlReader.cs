using System.Text;
using System.Xml;

namespace Collections.Xml;

/// <summary>
/// The one way in for XML: no DTD, nothing resolved from outside, and every limit counted while the document streams by,
/// before anything is built upon it.
/// </summary>
public static class GuardedXmlReader
{
    private const int BlockBytes = 64 << 10;
    private const int CharactersFromEntities = 1024;

    /// <summary>Reads a document; the stream is read to its end or to the size limit, and stays open.</summary>
    public static XmlReadResult Read(Stream stream, XmlLimits limits)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(limits);
        try
        {
            return ReadBytes(ReadAtMost(stream, limits.Bytes + 1), limits);
        }
        catch (IOException failure)
        {
            return Refuse("xml-unreadable", $"expected a file that can be read: {failure.Message}");
        }
    }

    /// <summary>Reads a document that is text already; the encoding it declares is ignored.</summary>
    public static XmlReadResult Read(string text, XmlLimits limits)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(limits);
        return Encoding.UTF8.GetByteCount(text) > limits.Bytes ? TooLarge(limits) : Parse(text, limits);
    }

    internal static XmlReadResult Refuse(string rule, string message, int line = 0, int column = 0) =>
        new(null, new(rule, message, line, column));

    private static XmlReadResult ReadBytes(byte[] bytes, XmlLimits limits)
    {
        if (bytes.Length > limits.Bytes) return TooLarge(limits);
        var decoded = EncodingDetection.Decode(bytes);
        return decoded.Text is null ? Refuse("xml-encoding", decoded.Problem!) : Parse(decoded.Text, limits);
    }

    private static XmlReadResult Parse(string text, XmlLimits limits)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(text), Settings(limits));
            return new XmlTreeBuilder(reader, limits, new SourceCuts(text)).Build();
        }
        catch (XmlException failure)
        {
            return Malformed(failure);
        }
    }

    private static XmlReaderSettings Settings(XmlLimits limits) => new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = limits.Bytes,
        MaxCharactersFromEntities = CharactersFromEntities,
        CheckCharacters = true,
        CloseInput = true,
        IgnoreWhitespace = false,
        IgnoreComments = false,
    };

    private static byte[] ReadAtMost(Stream stream, int limit)
    {
        using var bytes = new MemoryStream();
        var block = new byte[BlockBytes];
        while (bytes.Length < limit)
        {
            var count = stream.Read(block, 0, (int)Math.Min(block.Length, limit - bytes.Length));
            if (count == 0) break;
            bytes.Write(block, 0, count);
        }
        return bytes.ToArray();
    }

    private static XmlReadResult Malformed(XmlException failure) =>
        failure.Message.Contains("DTD", StringComparison.Ordinal)
            ? Refuse("xml-dtd", "a document type declaration is not allowed: remove the <!DOCTYPE …> and write entities out", failure.LineNumber, failure.LinePosition)
            : Refuse("xml-malformed", $"expected well-formed XML 1.0: {failure.Message}", failure.LineNumber, failure.LinePosition);

    private static XmlReadResult TooLarge(XmlLimits limits) =>
        Refuse("xml-size", $"expected at most {limits.Bytes} bytes, found more: split the model into several files");
}
