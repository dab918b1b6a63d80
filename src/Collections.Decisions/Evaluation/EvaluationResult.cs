using Collections.Decisions.Syntax;
using Collections.Decisions.Values;

namespace Collections.Decisions.Evaluation;

/// <summary>What an expression yields.</summary>
/// <param name="Value">The value; null also where something went wrong.</param>
/// <param name="Errors">Why a value, or a part of it, is null.</param>
public sealed record EvaluationResult(FeelValue Value, IReadOnlyList<FeelError> Errors);
