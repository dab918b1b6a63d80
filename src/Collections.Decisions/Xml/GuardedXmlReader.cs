using System.Xml;
using Collections.Decisions.Dmn;

namespace Collections.Decisions.Xml;

/// <summary>
/// The one way in for XML: no DTD, nothing resolved from outside, and every limit of <see cref="FeelLimits"/> counted
/// while the document streams by.
/// </summary>
public static class GuardedXmlReader
{
    private const int BlockBytes = 64 << 10;
    private const int CharactersFromEntities = 1024;

    private static XmlReaderSettings Settings => new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = FeelLimits.XmlBytes,
        MaxCharactersFromEntities = CharactersFromEntities,
        CheckCharacters = true,
        CloseInput = true,
    };

    /// <summary>Reads a document; the stream is read to its end or to the size limit, and closed.</summary>
    public static XmlReadResult Read(Stream stream)
    {
        try
        {
            var bytes = ReadAtMost(stream, FeelLimits.XmlBytes + 1);
            if (bytes.Length > FeelLimits.XmlBytes) return Refuse("xml-limit", $"expected at most {FeelLimits.XmlBytes} bytes, found more", 0);
            var decoded = EncodingDetection.Decode(bytes);
            return decoded.Text is null ? Refuse("xml-encoding", decoded.Problem!, 0) : Parse(decoded.Text, decoded.DeclaredEncoding);
        }
        catch (IOException failure)
        {
            return new(null, new("invalid-xml", $"The file is not XML that can be read: {failure.Message}", ""));
        }
    }

    internal static XmlReadResult Refuse(string code, string problem, int line) => new(null, new(code, $"The file is refused: {problem}.", "", line));

    private static XmlReadResult Parse(string text, string? declaredEncoding)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(text), Settings);
            return new XmlTreeBuilder(reader, declaredEncoding).Build();
        }
        catch (XmlException failure)
        {
            return new(null, new("invalid-xml", $"The file is not XML that can be read: {failure.Message}", "", failure.LineNumber));
        }
    }

    private static byte[] ReadAtMost(Stream stream, int limit)
    {
        using (stream)
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
    }
}
