using Collections.Decisions.Dmn;
using Collections.Decisions.Values;

namespace Collections.Decisions.Explanations;

/// <summary>Says which rules of a table count and why (DMN 1.5, section 8.2.10), in words that an analyst reads.</summary>
internal static class HitVerdict
{
    private const int LongestList = 20;

    /// <param name="table">The table.</param>
    /// <param name="matches">The numbers of the rules that matched, in table order.</param>
    /// <param name="result">What the table yields.</param>
    public static string Of(DecisionTable table, IReadOnlyList<int> matches, TableResult result)
    {
        if (matches.Count == 0) return NoMatch(table, result);
        var all = $"{Rules(matches)} matched";
        return table.HitPolicy switch
        {
            HitPolicy.Unique when result.Number == RuleNumber.Conflict => $"{all}, but only one rule may match (unique): the result is null.",
            HitPolicy.Unique => $"Rule {matches[0]} is the only one that matched.",
            HitPolicy.Any when result.Number == RuleNumber.Conflict => $"{all}, but they must all say the same (any): the result is null.",
            HitPolicy.Any => matches.Count == 1 ? $"Rule {matches[0]} is the only one that matched." : $"{all} and say the same (any).",
            HitPolicy.First => $"Rule {matches[0]} is the first that matched: it counts, and no later rule was looked at.",
            HitPolicy.Priority => matches.Count == 1
                ? $"Rule {matches[0]} is the only one that matched."
                : $"{all}. Rule {result.Number} counts: its outputs stand first among the output values (priority).",
            HitPolicy.RuleOrder => $"{all}: the result lists their outputs in the order of the rules.",
            HitPolicy.OutputOrder => $"{all}: the result lists their outputs in the order of the output values ({Rules(result.Rules)}).",
            _ => $"{all}: the result is {Collected(table.Aggregation)}.",
        };
    }

    private static string NoMatch(DecisionTable table, TableResult result) => (table.Outputs.Any(output => output.Default is not null), result.Value) switch
    {
        (true, _) => "No rule matched: the default outputs stand.",
        (_, ListValue) => "No rule matched: the result is an empty list.",
        (_, NullValue) => "No rule matched, and the table has no default: the result is null.",
        _ => $"No rule matched: the result is {FeelLiteral.Write(result.Value, LongestList)}.",
    };

    private static string Collected(Aggregation aggregation) => aggregation switch
    {
        Aggregation.Sum => "the sum of their outputs",
        Aggregation.Min => "the least of their outputs",
        Aggregation.Max => "the greatest of their outputs",
        Aggregation.Count => "how many they are",
        _ => "the list of their outputs",
    };

    private static string Rules(IReadOnlyList<int> numbers)
    {
        if (numbers.Count == 1) return $"Rule {numbers[0]}";
        return numbers.Count <= LongestList
            ? $"Rules {string.Join(", ", numbers.Take(numbers.Count - 1))} and {numbers[^1]}"
            : $"Rules {string.Join(", ", numbers.Take(LongestList))} and {numbers.Count - LongestList} more";
    }
}
