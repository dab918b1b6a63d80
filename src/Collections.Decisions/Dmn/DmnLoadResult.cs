using System.Diagnostics.CodeAnalysis;

namespace Collections.Decisions.Dmn;

/// <summary>A model ready for evaluation, or why there is none.</summary>
public sealed record DmnLoadResult(DmnModel? Model, IReadOnlyList<DmnError> Errors)
{
    /// <summary>Whether there is a model. It may still have errors of its own (<see cref="DmnModel.Errors"/>).</summary>
    [MemberNotNullWhen(true, nameof(Model))]
    public bool IsLoaded => Model is not null;
}
