using Collections.Decisions.Syntax;
using Collections.Decisions.Values;

namespace Collections.Decisions.Dmn;

/// <summary>What evaluating a decision yields.</summary>
/// <param name="Value">The value of the decision asked for.</param>
/// <param name="Decisions">Every decision that was taken on the way, by name, in the order in which they were complete.</param>
/// <param name="MatchedRules">Which rules of which decision table counted.</param>
/// <param name="Errors">Why values became null.</param>
public sealed record DmnResult(
    FeelValue Value,
    IReadOnlyList<KeyValuePair<string, FeelValue>> Decisions,
    IReadOnlyList<MatchedRules> MatchedRules,
    IReadOnlyList<FeelError> Errors);

/// <summary>The rules of a table that counted, by number from 1.</summary>
/// <param name="TableId">The id of the decision table.</param>
/// <param name="Rules">In the order of the result.</param>
public sealed record MatchedRules(string TableId, IReadOnlyList<int> Rules);
