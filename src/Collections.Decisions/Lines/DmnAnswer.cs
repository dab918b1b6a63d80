using Collections.Decisions.Dmn;
using Collections.Decisions.Explanations;
using Collections.Decisions.Syntax;

namespace Collections.Decisions.Lines;

/// <summary>What a request for decisions is answered with.</summary>
/// <param name="Problem">Why the line is no request; null where it is one.</param>
/// <param name="Results">The decisions in their order.</param>
/// <param name="Errors">Those of the model, then those of the evaluations.</param>
internal sealed record DmnAnswer(FeelError? Problem, IReadOnlyList<DmnExplanation> Results, IReadOnlyList<DmnError> Errors)
{
    /// <summary>Input data that the decisions read and the request gives no value for; only where an explanation is asked for.</summary>
    public IReadOnlyList<string> MissingInputs { get; init; } = [];

    /// <summary>Names that the request gives a value for and no decision reads; only where an explanation is asked for.</summary>
    public IReadOnlyList<string> UnreadInputs { get; init; } = [];
}
