using System.Text;

namespace Collections.Scenarios.Limits;

/// <summary>XML that holds exactly so much of something, within a root that its reader knows.</summary>
internal static class XmlOfSize
{
    private const int Comment = 60_000;

    public static string Size(string open, string close, int bytes)
    {
        var text = new StringBuilder(open);
        var end = bytes - close.Length;
        while (end - text.Length > Comment + 7) text.Append("<!--").Append('x', Comment).Append("-->");
        return text.Append('\n', end - text.Length).Append(close).ToString();
    }

    /// <summary>Elements within one another, the root included.</summary>
    public static string Depth(string open, string close, int depth) =>
        open + string.Concat(Enumerable.Repeat("<extensionElements>", depth - 1)) + string.Concat(Enumerable.Repeat("</extensionElements>", depth - 1)) + close;

    /// <summary>Elements, the root included.</summary>
    public static string Elements(string open, string close, int count) => open + string.Concat(Enumerable.Repeat("<x/>", count - 1)) + close;

    public static string Attributes(string open, string close, int count) =>
        open + "<x " + string.Join(' ', Enumerable.Range(0, count).Select(number => $"n{number}=\"1\"")) + "/>" + close;

    public static string Value(string open, string close, int length) => open + "<x a=\"" + new string('x', length) + "\"/>" + close;
}
