namespace Collections.Engine.Planning;

/// <summary>The plan, or why there is none.</summary>
/// <param name="Plan">Null where a finding is an error.</param>
/// <param name="Findings">Errors and warnings.</param>
public sealed record PlanningResult(Plan? Plan, IReadOnlyList<PlanFinding> Findings)
{
    /// <summary>Everything that was compiled, in the order of the drawing.</summary>
    public IReadOnlyList<PlannedExpression> Expressions { get; init; } = [];

    /// <summary>Which element writes and reads which name, in the order of the drawing.</summary>
    public IReadOnlyList<NameUse> Uses { get; init; } = [];

    /// <summary>The variables with their types, also where there is no plan.</summary>
    public IReadOnlyList<PlanVariable> Variables { get; init; } = [];
}
