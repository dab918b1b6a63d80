using System.Text;

namespace Collections.Bpmn.Xml;

/// <summary>
/// Decodes a document as XML 1.0 appendix F says: byte order mark, else the pattern of the first bytes, else the
/// declaration, else UTF-8. Only the encodings of the table are read; bytes that are invalid in theirs are refused.
/// </summary>
internal static class EncodingDetection
{
    private const int DeclarationWindow = 256;
    private const int Windows1252 = 1252;

    public static DecodedText Decode(ReadOnlySpan<byte> bytes)
    {
        var declared = DeclaredName(bytes);
        var encoding = FromFirstBytes(bytes) ?? FromName(declared);
        if (encoding is null)
            return new DecodedText(null, declared, $"expected UTF-8, UTF-16, ISO-8859-1 or WINDOWS-1252, found encoding '{declared}': save the file as UTF-8");
        try
        {
            var text = encoding.GetString(bytes);
            return new DecodedText(text.StartsWith('\uFEFF') ? text[1..] : text, declared, null);
        }
        catch (DecoderFallbackException exception)
        {
            return new DecodedText(null, declared, $"byte {exception.Index} is not valid in {encoding.WebName}: save the file as UTF-8");
        }
    }

    private static Encoding? FromFirstBytes(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Strict(Encoding.UTF8),
        [0xFE, 0xFF, ..] or [0x00, (byte)'<', ..] => Strict(Encoding.BigEndianUnicode),
        [0xFF, 0xFE, ..] or [(byte)'<', 0x00, ..] => Strict(Encoding.Unicode),
        _ => null,
    };

    private static Encoding? FromName(string? name) => name?.ToUpperInvariant() switch
    {
        null or "UTF-8" or "UTF8" or "US-ASCII" or "ASCII" => Strict(Encoding.UTF8),
        "ISO-8859-1" or "LATIN1" => Encoding.Latin1,
        "WINDOWS-1252" or "CP1252" => CodePagesEncodingProvider.Instance.GetEncoding(Windows1252),
        _ => null,
    };

    private static Encoding Strict(Encoding encoding) =>
        Encoding.GetEncoding(encoding.CodePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);

    private static string? DeclaredName(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, DeclarationWindow)]).Replace("\0", "", StringComparison.Ordinal);
        var end = head.IndexOf("?>", StringComparison.Ordinal);
        var at = end < 0 ? -1 : head.IndexOf("encoding", 0, end, StringComparison.Ordinal);
        if (at < 0) return null;
        var value = head[(at + "encoding".Length)..end].TrimStart(' ', '\t', '\r', '\n', '=');
        return value.Length > 1 && value.IndexOf(value[0], 1) is > 0 and var close ? value[1..close] : null;
    }
}
