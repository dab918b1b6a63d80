using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using Collections.Decisions.Values;

namespace Collections.Decisions.BuiltIns;

/// <summary>
/// matches, replace and split: regular expressions of XPath, run by .NET's non-backtracking engine (which has
/// neither back references nor look-around) under a time limit.
/// </summary>
internal static class PatternFunctions
{
    private const int Remembered = 256;
    private const int Attempts = 3;
    private const int StepsOfRefusal = 1_000;

    // An automaton grows to megabytes with the texts that it meets: memory that is wanted elsewhere takes it back.
    private static readonly ConcurrentDictionary<(string Pattern, string Flags), WeakReference<Regex>> Known = new();

    // The framework's own bound of the same thing, which is twenty times as much.
    static PatternFunctions() => AppContext.SetData("REGEX_NONBACKTRACKING_MAX_AUTOMATA_SIZE", FeelLimits.PatternPlaces);

    public static void AddTo(Library library)
    {
        library.Add("matches", "input: string, pattern: string, flags: string or null?", Matches);
        library.Add("replace", "input: string, pattern: string, replacement: string, flags: string or null?", Replace);
        library.Add("split", "string: string, delimiter: string", Split);
    }

    private static FeelValue Matches(BuiltInCall call)
    {
        if (Pattern(call, 2) is not { } regex) return BadPattern(call);
        return Guarded(call, () => FeelValue.Of(regex.IsMatch(call.Text(0))));
    }

    private static FeelValue Replace(BuiltInCall call)
    {
        if (Pattern(call, 3) is not { } regex) return BadPattern(call);
        if (regex.IsMatch("")) return MatchesNothing(call);
        if (Replacement(call.Text(2)) is not { } replacement) return call.Fail($"\"{call.Text(2)}\" is no replacement: write \\$ for a dollar sign, \\\\ for a backslash.");
        return Guarded(call, () => call.Limited(FeelValue.Of(Replaced(regex, call.Text(0), replacement))));
    }

    /// <summary>The text with every match replaced; one that becomes longer than a string may be is not finished.</summary>
    private static string Replaced(Regex regex, string text, string replacement)
    {
        var result = new StringBuilder();
        var end = 0;
        foreach (var match in Matches(regex, text))
        {
            result.Append(text, end, match.Index - end).Append(match.Result(replacement));
            end = match.Index + match.Length;
            if (result.Length > FeelLimits.StringLength) break;
        }
        return result.Append(text, end, text.Length - end).ToString();
    }

    /// <summary>The matches one by one; the time limit is for all of them, as each may look at the whole rest of the text.</summary>
    private static IEnumerable<Match> Matches(Regex regex, string text)
    {
        var start = Stopwatch.GetTimestamp();
        for (var match = regex.Match(text); match.Success; match = match.NextMatch())
        {
            yield return match;
            if (Stopwatch.GetElapsedTime(start) > FeelLimits.RegexTime) throw new RegexMatchTimeoutException();
        }
    }

    private static FeelValue Split(BuiltInCall call)
    {
        if (Pattern(call, 2) is not { } regex) return BadPattern(call);
        if (regex.IsMatch("")) return MatchesNothing(call);
        return Guarded(call, () =>
        {
            var parts = new List<FeelValue>();
            var start = 0;
            foreach (var match in Matches(regex, call.Text(0)))
            {
                parts.Add(FeelValue.Of(call.Text(0)[start..match.Index]));
                start = match.Index + match.Length;
                if (parts.Count > FeelLimits.ListLength) break;
            }
            parts.Add(FeelValue.Of(call.Text(0)[start..]));
            call.Charge(parts.Count);
            return call.Limited(new ListValue([.. parts]));
        });
    }

    private static FeelValue Guarded(BuiltInCall call, Func<FeelValue> run)
    {
        call.Charge(10 + call.Text(0).Length * (1 + call.Text(1).Length / 64));
        // The first use builds the automaton, and a busy machine may take its time over it.
        for (var attempt = 1; attempt < Attempts; attempt++)
        {
            try
            {
                return run();
            }
            catch (RegexMatchTimeoutException)
            {
            }
        }
        try
        {
            return run();
        }
        catch (RegexMatchTimeoutException)
        {
            throw call.Evaluator.Context.Stopped("regex-time", $"The pattern \"{call.Text(1)}\" takes longer than {FeelLimits.RegexTime.TotalMilliseconds} ms.");
        }
    }

    // An error in XPath's replace and tokenize, by which these functions are defined.
    private static FeelValue MatchesNothing(BuiltInCall call) => call.Fail($"the pattern \"{call.Text(1)}\" matches the empty string.");

    private static FeelValue BadPattern(BuiltInCall call) => call.Text(1).Length > FeelLimits.PatternLength
        ? call.Fail($"a pattern has at most {FeelLimits.PatternLength} characters; found {call.Text(1).Length}.")
        : call.Fail($"\"{call.Text(1)}\" is no regular expression that can be run, or the flags are not among s, m, i, x, q.");

    private static Regex? Pattern(BuiltInCall call, int flagsAt)
    {
        var key = (call.Text(1), call.Has(flagsAt) ? call.Text(flagsAt) : "");
        // What is remembered between evaluations must not change what one costs.
        if (call.Evaluator.Context.IsFirstUse(key)) call.Charge(8000 + 20 * key.Item1.Length);
        if (Known.TryGetValue(key, out var kept) && kept.TryGetTarget(out var known)) return known;
        if (Options(key.Item2) is not { } options || key.Item1.Length > FeelLimits.PatternLength) return null;
        try
        {
            var pattern = XPathPattern.Translate(key.Item1, key.Item2);
            if (pattern is null) return null;
            var regex = new Regex(pattern, options, FeelLimits.RegexTime);
            if (Known.Count < Remembered || Known.ContainsKey(key)) Known[key] = new(regex);
            return regex;
        }
        catch (Exception failure) when (failure is ArgumentException or NotSupportedException)
        {
            // It is refused anew each time, and that takes as long as a thousand additions.
            call.Charge(StepsOfRefusal);
            return null;
        }
    }

    private static RegexOptions? Options(string flags)
    {
        var options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;
        foreach (var flag in flags)
        {
            switch (flag)
            {
                case 's': options |= RegexOptions.Singleline; break;
                case 'm': options |= RegexOptions.Multiline; break;
                case 'i': options |= RegexOptions.IgnoreCase; break;
                case 'x' or 'q': break;
                default: return null;
            }
        }
        return options;
    }

    // $1 stays, \$ and \\ are unescaped; other uses of $ and \ are errors in XPath.
    private static string? Replacement(string text)
    {
        var result = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            var next = i + 1 < text.Length ? text[i + 1] : '\0';
            switch (text[i])
            {
                case '\\' when next is '$' or '\\':
                    result.Append(next == '$' ? "$$" : "\\");
                    i++;
                    break;
                case '\\': return null;
                case '$' when char.IsAsciiDigit(next):
                    result.Append("${").Append(next).Append('}');
                    i++;
                    break;
                case '$': return null;
                default: result.Append(text[i]); break;
            }
        }
        return result.ToString();
    }
}
