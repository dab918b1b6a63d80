namespace Collections.Engine.Batches;

/// <summary>Where a token of a closed case was when news came that closed it, as a store has tokens.</summary>
/// <param name="Node">Ordinal of the node.</param>
/// <param name="Seq">Number of the visit.</param>
/// <param name="Scope">As <see cref="TokenTable.Scope"/>.</param>
/// <param name="Flow">As the store has it.</param>
/// <param name="Due">As <see cref="TokenTable.Due"/>.</param>
/// <param name="Extra">Timers and memory, as the store has them.</param>
public sealed record PlacedToken(int Node, int Seq, int Scope, int Flow, long Due, IReadOnlyList<long> Extra);
