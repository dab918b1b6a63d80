using System.Text;
using System.Text.RegularExpressions;

namespace Collections.Decisions.BuiltIns;

/// <summary>Rewrites a regular expression of XPath as one of .NET.</summary>
internal static class XPathPattern
{
    /// <summary>The pattern; null where XPath refuses it.</summary>
    public static string? Translate(string pattern, string flags)
    {
        if (flags.Contains('q', StringComparison.Ordinal)) return Regex.Escape(pattern);
        if (flags.Contains('x', StringComparison.Ordinal)) pattern = WithoutSpace(pattern);
        var dotMatchesAll = flags.Contains('s', StringComparison.Ordinal);
        var result = new StringBuilder();
        var classes = 0;
        for (var i = 0; i < pattern.Length; i++)
        {
            var c = pattern[i];
            if (c == '\\' && i + 1 < pattern.Length)
            {
                if (classes > 0 && char.IsAsciiDigit(pattern[i + 1])) return null;
                result.Append(Escape(pattern[++i], classes > 0));
                continue;
            }
            if (c == '[') classes++;
            else if (c == ']' && classes > 0) classes--;
            // The dot of XPath spares both characters of a line end.
            result.Append(c == '.' && classes == 0 && !dotMatchesAll ? @"[^\n\r]" : c.ToString());
        }
        return result.ToString();
    }

    // Name character classes of XML Schema, which .NET lacks.
    private static string Escape(char letter, bool inClass) => letter switch
    {
        'i' => inClass ? @"\p{L}_:" : @"[\p{L}_:]",
        'c' => inClass ? @"\p{L}\p{Nd}._:\-" : @"[\p{L}\p{Nd}._:\-]",
        _ => "\\" + letter,
    };

    // White space in a class counts.
    private static string WithoutSpace(string pattern)
    {
        var result = new StringBuilder();
        var classes = 0;
        foreach (var c in pattern)
        {
            if (c == '[') classes++;
            else if (c == ']' && classes > 0) classes--;
            if (classes > 0 || !char.IsWhiteSpace(c)) result.Append(c);
        }
        return result.ToString();
    }
}
