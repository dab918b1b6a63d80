using Collections.Decisions.Evaluation;
using Collections.Decisions.Syntax;
using Collections.Decisions.Values;

namespace Collections.Unit.Decisions;

/// <summary>Plain-text tables "expression => value", one a line; # begins a comment line.</summary>
internal static class FeelTable
{
    public static readonly EvaluationClock Clock = EvaluationClock.At(new DateTimeOffset(2026, 11, 24, 6, 30, 0, TimeSpan.FromHours(1)));

    public static void ShouldHold(string table, ContextValue? variables = null)
    {
        var failures = new List<string>();
        foreach (var line in table.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.StartsWith('#')) continue;
            var cut = line.LastIndexOf("=>", StringComparison.Ordinal);
            var found = Evaluate(line[..cut].Trim(), variables);
            var expected = line[(cut + 2)..].Trim();
            if (found != expected) failures.Add($"{line[..cut].Trim()}: expected {expected}, found {found}");
        }
        failures.ShouldBeEmpty();
    }

    public static string Evaluate(string expression, ContextValue? variables = null)
    {
        var parsed = FeelParser.Parse(expression, variables?.Entries.Select(entry => entry.Key));
        return parsed.Tree is null
            ? "error " + parsed.Errors[0].Code
            : FeelEvaluator.Evaluate(parsed.Tree, variables, Clock).Value.ToString();
    }
}
