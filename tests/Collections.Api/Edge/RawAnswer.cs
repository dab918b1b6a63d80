using System.Globalization;

namespace Collections.Api.Edge;

/// <summary>One of the answers on a connection, read as strictly as their standard has them.</summary>
internal sealed record RawAnswer(int Status, string Body)
{
    private const string Line = "\r\n";

    /// <summary>Whether it says that the server has failed; what is not served at all (501, 505) does not.</summary>
    public bool IsFault => Status >= 500 && Status is not (501 or 505);

    /// <summary>The answers in their order.</summary>
    /// <exception cref="FormatException">Something stands there that belongs to none.</exception>
    public static IReadOnlyList<RawAnswer> All(string text)
    {
        var answers = new List<RawAnswer>();
        while (text.Length > 0)
        {
            var (answer, length) = Next(text);
            answers.Add(answer);
            text = text[length..];
        }
        return answers;
    }

    private static (RawAnswer Answer, int Length) Next(string text)
    {
        var end = text.IndexOf(Line + Line, StringComparison.Ordinal);
        if (!text.StartsWith("HTTP/1.1 ", StringComparison.Ordinal) || end < 0) throw new FormatException($"The beginning of an answer was expected, found: {text}");
        var head = text[..end].Split(Line);
        var status = int.Parse(head[0].AsSpan(9, 3), NumberStyles.None, CultureInfo.InvariantCulture);
        var start = end + 4;
        if (Header(head, "Transfer-Encoding") is not null) return Chunks(status, text, start);
        // Who asks by HTTP/1.0 gets no chunks: without a length the body ends where the connection does (RFC 9112, 6.3).
        var length = Header(head, "Content-Length") is { } said ? int.Parse(said, NumberStyles.None, CultureInfo.InvariantCulture)
            : Header(head, "Connection") == "close" && status is >= 200 and not (204 or 304) ? text.Length - start
            : 0;
        return (new RawAnswer(status, text.Substring(start, length)), start + length);
    }

    private static (RawAnswer Answer, int Length) Chunks(int status, string text, int at)
    {
        var body = "";
        while (true)
        {
            var end = text.IndexOf(Line, at, StringComparison.Ordinal);
            var size = int.Parse(text.AsSpan(at, end - at), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            body += text.Substring(end + 2, size);
            at = end + 2 + size + 2;
            if (size == 0) return (new RawAnswer(status, body), at);
        }
    }

    private static string? Header(string[] head, string name) =>
        Array.Find(head, line => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))?[(name.Length + 1)..].Trim();
}
