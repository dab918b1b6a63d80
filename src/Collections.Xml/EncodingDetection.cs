using System.Text;

namespace Collections.Xml;

/// <summary>
/// Finds a document's encoding as XML 1.0, appendix F, says: by the byte order mark, else by the first bytes, else by
/// the declaration, else it is UTF-8. Bytes that their encoding does not know are refused, never guessed at.
/// </summary>
internal static class EncodingDetection
{
    private const int LongestDeclaration = 256;
    private const int Windows1252 = 1252;

    public static DecodedText Decode(ReadOnlySpan<byte> bytes)
    {
        var declared = Declared(bytes);
        if ((ByFirstBytes(bytes) ?? ByName(declared)) is not { } encoding)
            return new(null, $"expected the encoding UTF-8, UTF-16, ISO-8859-1 or windows-1252, found '{declared}': save the file as UTF-8");
        try
        {
            var text = encoding.GetString(bytes);
            return new(text.StartsWith('\uFEFF') ? text[1..] : text, null);
        }
        catch (DecoderFallbackException unknown)
        {
            return new(null, $"expected text in {encoding.WebName}, found bytes at {unknown.Index} that are none: save the file as UTF-8");
        }
    }

    private static Encoding? ByFirstBytes(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Strict(Encoding.UTF8),
        [0xFE, 0xFF, ..] or [0, (byte)'<', ..] => Strict(Encoding.BigEndianUnicode),
        [0xFF, 0xFE, ..] or [(byte)'<', 0, ..] => Strict(Encoding.Unicode),
        _ => null,
    };

    private static Encoding? ByName(string? name) => name?.ToUpperInvariant() switch
    {
        null or "UTF-8" or "UTF8" or "US-ASCII" or "ASCII" => Strict(Encoding.UTF8),
        "ISO-8859-1" or "LATIN1" => Encoding.Latin1,
        "WINDOWS-1252" or "CP1252" => CodePagesEncodingProvider.Instance.GetEncoding(Windows1252),
        _ => null,
    };

    private static Encoding Strict(Encoding encoding) =>
        Encoding.GetEncoding(encoding.CodePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);

    // The declaration is ASCII in every encoding of the table; in UTF-16 zeros stand between its letters.
    private static string? Declared(ReadOnlySpan<byte> bytes)
    {
        var start = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, LongestDeclaration)]).Replace("\0", "", StringComparison.Ordinal);
        var end = start.IndexOf("?>", StringComparison.Ordinal);
        var at = end < 0 ? -1 : start.IndexOf("encoding", 0, end, StringComparison.Ordinal);
        if (at < 0) return null;
        var value = start[(at + "encoding".Length)..end].TrimStart(' ', '\t', '\r', '\n', '=');
        if (value.Length == 0) return null;
        var close = value.IndexOf(value[0], 1);
        return close > 0 ? value[1..close] : null;
    }
}
