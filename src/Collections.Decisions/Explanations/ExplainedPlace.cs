using Collections.Decisions.Dmn;

namespace Collections.Decisions.Explanations;

/// <summary>Where an evaluation is in its model.</summary>
/// <param name="Decision">The decision being taken; null where a function is called by itself.</param>
/// <param name="Function">The business knowledge model being called; null in the decision's own logic.</param>
/// <param name="IsInService">Whether a decision service was called: within it decisions see other values than outside.</param>
internal readonly record struct ExplainedPlace(Decision? Decision, string? Function, bool IsInService);
