using Collections.Decisions.Dmn;

namespace Collections.Decisions.Explanations;

/// <summary>How a decision table came to its result. Values and cells are shortened to 200 characters.</summary>
/// <param name="Decision">The name of the decision that was being taken; empty where a function was called by itself.</param>
/// <param name="Function">The name of the business knowledge model that holds the table; null where the decision does.</param>
/// <param name="TableId">The id of the table, or of the nearest element around it.</param>
/// <param name="HitPolicy">Which of the matching rules count.</param>
/// <param name="Aggregation">What becomes of collected outputs.</param>
/// <param name="Inputs">The inputs up to the one that was refused, if one was.</param>
/// <param name="InputsNotShown">Inputs beyond <see cref="FeelLimits.ExplainedCells"/>.</param>
/// <param name="Rules">The rules that were looked at, in table order.</param>
/// <param name="RulesNotShown">Rules that were looked at beyond <see cref="FeelLimits.ExplainedCells"/>.</param>
/// <param name="RulesNotLookedAt">Rules that could not count any more, or for which an input was wrong.</param>
/// <param name="Result">What the table yields, as a FEEL literal.</param>
/// <param name="Verdict">Which rules count and why, in words.</param>
public sealed record TableExplanation(
    string Decision,
    string? Function,
    string TableId,
    HitPolicy HitPolicy,
    Aggregation Aggregation,
    IReadOnlyList<InputExplanation> Inputs,
    int InputsNotShown,
    IReadOnlyList<RuleExplanation> Rules,
    int RulesNotShown,
    int RulesNotLookedAt,
    string Result,
    string Verdict);

/// <summary>An input and its value.</summary>
/// <param name="Name">Its label, or its expression where it has none.</param>
/// <param name="Value">As a FEEL literal.</param>
/// <param name="IsNull">Whether there is no value.</param>
public sealed record InputExplanation(string Name, string Value, bool IsNull);

/// <summary>What became of a rule.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Failed">The first test that it did not pass; null where it matched.</param>
/// <param name="Outputs">Its output cells by the names of their columns.</param>
/// <param name="Annotations">What stands in its annotations, without empty ones.</param>
public sealed record RuleExplanation(
    int Number,
    FailedTest? Failed,
    IReadOnlyList<KeyValuePair<string, string>> Outputs,
    IReadOnlyList<string> Annotations)
{
    /// <summary>Whether all its tests held.</summary>
    public bool Matched => Failed is null;
}

/// <summary>A test that an input did not pass.</summary>
/// <param name="Input">The name of the input.</param>
/// <param name="Value">What it was.</param>
/// <param name="Expected">The cell as it is written.</param>
/// <param name="IsUndecided">Whether the test says neither yes nor no of this value, as of null or of a wrong kind.</param>
public sealed record FailedTest(string Input, string Value, string Expected, bool IsUndecided);
