using Collections.Decisions.Explanations;

namespace Collections.Server.Decisions;

/// <summary>A row of values for a decision that need not have been saved.</summary>
/// <param name="Dmn">The document.</param>
/// <param name="Decision">Id or name of the decision.</param>
/// <param name="Values">By name: FEEL literals, dates as 2026-11-30, or texts with or without quotes; an empty one is null.</param>
internal sealed record TryRequest(string Dmn, string Decision, IReadOnlyDictionary<string, string>? Values);

/// <summary>What a decision says of a row of values, and why.</summary>
/// <param name="Inputs">The names that it reads.</param>
/// <param name="Result">As a FEEL literal.</param>
/// <param name="Tables">How each table on the way came to its result.</param>
/// <param name="Errors">What went wrong, in words.</param>
internal sealed record TriedRow(IReadOnlyList<string> Inputs, string Result, IReadOnlyList<TableExplanation> Tables, IReadOnlyList<string> Errors);
