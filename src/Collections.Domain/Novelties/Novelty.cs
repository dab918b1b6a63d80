namespace Collections.Domain.Novelties;

/// <summary>What was decided about one account.</summary>
/// <param name="Kinds">The news.</param>
/// <param name="Paid">By how much the past due fell, in hundredths; negative where it rose by a reversal; else 0.</param>
public readonly record struct Novelty(NoveltyKinds Kinds, long Paid);
