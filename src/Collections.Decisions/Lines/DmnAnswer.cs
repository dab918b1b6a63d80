using Collections.Decisions.Dmn;
using Collections.Decisions.Explanations;
using Collections.Decisions.Syntax;

namespace Collections.Decisions.Lines;

/// <summary>What a request for decisions is answered with.</summary>
/// <param name="Problem">Why the line is no request; null where it is one.</param>
/// <param name="Results">The decisions in their order.</param>
/// <param name="Errors">Those of the model, then those of the evaluations.</param>
internal sealed record DmnAnswer(FeelError? Problem, IReadOnlyList<DmnExplanation> Results, IReadOnlyList<DmnError> Errors);
