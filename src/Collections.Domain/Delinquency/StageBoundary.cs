namespace Collections.Domain.Delinquency;

/// <summary>The day past due, inclusive, from which a debt is in a stage.</summary>
public sealed record StageBoundary(Stage Stage, int FromDays);
