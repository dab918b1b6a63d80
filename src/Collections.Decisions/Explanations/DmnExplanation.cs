using Collections.Decisions.Dmn;

namespace Collections.Decisions.Explanations;

/// <summary>What a decision yields and how its decision tables came to it.</summary>
/// <param name="Name">The decision, service or knowledge model that was asked for.</param>
/// <param name="Result">The same as without an explanation.</param>
/// <param name="Tables">Every table that was evaluated on the way, in the order in which they were complete.</param>
/// <param name="TablesNotShown">Tables beyond <see cref="FeelLimits.ExplainedTables"/>.</param>
public sealed record DmnExplanation(string Name, DmnResult Result, IReadOnlyList<TableExplanation> Tables, int TablesNotShown);
