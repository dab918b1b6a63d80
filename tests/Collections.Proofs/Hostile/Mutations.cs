using System.Globalization;

namespace Collections.Proofs.Hostile;

/// <summary>Small harm done to a text that was right: what typing, cutting, pasting and ill will leave behind.</summary>
internal static class Mutations
{
    private const int MostChanges = 6;
    private const int LongestCopy = 200;
    private const int MostCopies = 40;

    private static readonly string[] Fragments =
    [
        "(", ")", "[", "]", "{", "}", ",", ":", "..", ".", "?", "\"", "@\"", "/*", "*/", "//", "**", "-", " ", "\n", "\\", "\\u", "\0", "\uD800", "\uFEFF", "\u202E", "é", "💶",
        "null", "not(", "if ", " then ", " else ", "for x in ", " return ", "some x in ", " satisfies ", "function(", " external ", " instance of ", " between ", " and ", " or ", " in ",
        "1e6144", "1e-6176", "99999999999999999999999999999999999", "1..1000000000", "partial", "item", "<", ">", "&", "&#0;", "&lt;", "<!--", "-->", "<![CDATA[", "]]>", "xmlns=\"\"", "'", "=",
    ];

    /// <summary>The seed of one input: the same in every process, far from those of its neighbours.</summary>
    public static int Seed(int seed, int number) => unchecked((seed * (int)2_654_435_761) ^ (number * 486_187_739));

    /// <summary>The text after one to six changes.</summary>
    public static string Of(string text, Random chance, IReadOnlyList<string> others)
    {
        for (var changes = chance.Next(1, MostChanges + 1); changes > 0; changes--) text = Change(text, chance, others);
        return text;
    }

    private static string Change(string text, Random chance, IReadOnlyList<string> others)
    {
        var at = chance.Next(text.Length + 1);
        var end = Math.Min(text.Length, at + chance.Next(LongestCopy));
        return chance.Next(8) switch
        {
            0 => text.Remove(at, end - at),
            1 => text.Insert(at, string.Concat(Enumerable.Repeat(text[at..end], chance.Next(1, MostCopies)))),
            2 => text.Insert(at, ((char)chance.Next(char.MaxValue)).ToString()),
            3 => Splice(text, at, others[chance.Next(others.Count)], chance),
            4 => Number(text, chance),
            5 => text[..at],
            _ => text.Insert(at, Fragments[chance.Next(Fragments.Length)]),
        };
    }

    private static string Splice(string text, int at, string other, Random chance)
    {
        var from = chance.Next(other.Length + 1);
        return text.Insert(at, other.Substring(from, Math.Min(chance.Next(LongestCopy), other.Length - from)));
    }

    /// <summary>One number of the text becomes another, mostly of another order of magnitude.</summary>
    private static string Number(string text, Random chance)
    {
        var start = text.AsSpan().IndexOfAnyInRange('0', '9');
        if (start < 0) return text;
        var end = start;
        while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
        return text[..start] + Math.Pow(10, chance.Next(-5, 30)).ToString("0.#####", CultureInfo.InvariantCulture) + text[end..];
    }
}
