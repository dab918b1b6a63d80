namespace Collections.Persistence.Providers.Sqlite.Batches;

/// <summary>A case at a step that waits for a batch.</summary>
/// <param name="Case">Its packed key.</param>
/// <param name="Seq">The visit of the step.</param>
public readonly record struct PoolCase(long Case, int Seq);
