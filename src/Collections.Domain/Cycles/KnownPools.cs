namespace Collections.Domain.Cycles;

/// <summary>The pools that cycles serve, where it is known.</summary>
/// <param name="Names">Their names.</param>
public sealed record KnownPools(IReadOnlySet<string> Names);
