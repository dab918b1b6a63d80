using Collections.Domain.Novelties;

namespace Collections.Domain.Objects;

/// <summary>What a delivery makes of an object.</summary>
/// <param name="State">Its state from now on.</param>
/// <param name="Since">Since when it is open, as a day number; null in a final state.</param>
/// <param name="Kinds">The news that its cases hear.</param>
public readonly record struct ObjectVerdict(string State, int? Since, NoveltyKinds Kinds);
