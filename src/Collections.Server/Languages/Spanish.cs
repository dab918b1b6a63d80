using System.Text.Json;
using System.Text.RegularExpressions;

namespace Collections.Server.Languages;

/// <summary>
/// What the rooms say in English, in Spanish. They write plain sentences, which the command line, logs and the database keep;
/// here one is known again by the words around its holes, so that also what was stored long ago is told in the reader's language.
/// </summary>
internal static partial class Spanish
{
    /// <summary>Sentences quote sentences, as the error of an expression within a finding, but not deeper.</summary>
    private const int MostDepth = 6;

    private const string Folder = "es/";

    private static readonly Lazy<(Dictionary<string, string> Whole, SentencePattern[] Patterns)> Catalogue = new(Read);

    /// <summary>The sentence in Spanish; as it is where nobody has translated it.</summary>
    public static string Of(string sentence) => Known(sentence, 0) ?? OneAfterTheOther(sentence) ?? Known(sentence, 0, holdsSentences: true) ?? sentence;

    private static string? Known(string sentence, int depth, bool holdsSentences = false)
    {
        var (whole, patterns) = Catalogue.Value;
        if (whole.TryGetValue(sentence, out var translation)) return translation;
        if (depth == MostDepth) return null;
        foreach (var pattern in patterns)
        {
            if (pattern.Translate(sentence, part => Part(part, depth + 1), holdsSentences) is { } found) return WithArticles(found);
        }
        return null;
    }

    private static string Part(string part, int depth) => Known(part, depth) ?? (Grouped().IsMatch(part) ? part.Replace(',', '.') : part);

    /// <summary>Several sentences in a row, of which the first is known.</summary>
    private static string? OneAfterTheOther(string sentences)
    {
        for (var end = sentences.IndexOf(". ", StringComparison.Ordinal); end >= 0; end = sentences.IndexOf(". ", end + 1, StringComparison.Ordinal))
        {
            if (Known(sentences[..(end + 1)], 0) is { } first) return $"{first} {Of(sentences[(end + 2)..])}";
        }
        return null;
    }

    /// <summary>What stands in a hole brings its article.</summary>
    private static string WithArticles(string sentence) => sentence.Replace(" de el ", " del ", StringComparison.Ordinal).Replace(" a el ", " al ", StringComparison.Ordinal);

    private static (Dictionary<string, string> Whole, SentencePattern[] Patterns) Read()
    {
        var all = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in typeof(Spanish).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)))
        {
            using var stream = typeof(Spanish).Assembly.GetManifestResourceStream(name)!;
            foreach (var (sentence, translation) in JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!) all[sentence] = translation;
        }
        return (all, [.. all.Where(pair => pair.Key.Contains("{0}", StringComparison.Ordinal)).Select(pair => new SentencePattern(pair.Key, pair.Value)).OrderByDescending(pattern => pattern.Weight)]);
    }

    [GeneratedRegex(@"^\d{1,3}(,\d{3})+$")]
    private static partial Regex Grouped();
}
