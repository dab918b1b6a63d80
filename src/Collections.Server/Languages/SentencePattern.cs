using System.Globalization;
using System.Text.RegularExpressions;

namespace Collections.Server.Languages;

/// <summary>A sentence with numbered holes, such as <c>expected at most {0} bytes, found {1}</c>, and how another language says it.</summary>
internal sealed partial class SentencePattern
{
    private readonly string[] said;
    private readonly string[] translated;
    private readonly int[] order;

    /// <param name="sentence">As it is written in the code, its holes numbered in their order.</param>
    /// <param name="translation">The same in the other language; it may name holes in another order, or leave one out.</param>
    public SentencePattern(string sentence, string translation)
    {
        said = Hole().Split(sentence);
        translated = Hole().Split(translation);
        order = [.. Hole().Matches(translation).Select(hole => int.Parse(hole.ValueSpan[1..^1], CultureInfo.InvariantCulture))];
        Weight = said.Sum(part => part.Length);
    }

    /// <summary>How many characters it holds by itself: of two that fit, the one that holds more says what is meant.</summary>
    public int Weight { get; }

    /// <summary>The sentence in the other language; null where it is another sentence.</summary>
    /// <param name="sentence">With its holes filled.</param>
    /// <param name="translate">What stands in a hole. What stands between quotes is somebody's own word and stays.</param>
    /// <param name="holdsSentences">Whether more than one sentence may stand in a hole.</param>
    public string? Translate(string sentence, Func<string, string> translate, bool holdsSentences)
    {
        var filled = Filled(sentence);
        if (filled is null || (!holdsSentences && filled.Where((part, hole) => !IsQuoted(hole) && part.Contains(". ", StringComparison.Ordinal)).Any())) return null;
        var answer = translated[0];
        for (var i = 0; i < order.Length; i++)
        {
            var hole = order[i];
            answer += (IsQuoted(hole) ? filled[hole] : translate(filled[hole])) + translated[i + 1];
        }
        return answer;
    }

    /// <summary>What stands in the holes. The first place at which a part is found is as good as any: what follows has the most room then.</summary>
    private string[]? Filled(string sentence)
    {
        var last = said[^1];
        if (!sentence.StartsWith(said[0], StringComparison.Ordinal) || !sentence.EndsWith(last, StringComparison.Ordinal)) return null;
        if (said.Length == 1) return sentence.Length == last.Length ? [] : null;
        var filled = new string[said.Length - 1];
        var at = said[0].Length;
        for (var i = 1; i < said.Length; i++)
        {
            var found = i == said.Length - 1 ? sentence.Length - last.Length : sentence.IndexOf(said[i], at, StringComparison.Ordinal);
            if (found < at) return null;
            filled[i - 1] = sentence[at..found];
            at = found + said[i].Length;
        }
        return filled;
    }

    private bool IsQuoted(int hole) => said[hole].Length > 0 && said[hole + 1].Length > 0 && said[hole][^1] is ('\'' or '"') && said[hole + 1][0] == said[hole][^1];

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Hole();
}
