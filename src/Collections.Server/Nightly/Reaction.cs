namespace Collections.Server.Nightly;

/// <summary>What became of an event.</summary>
/// <param name="IsNew">False where the same event was received before; then nothing was done now.</param>
/// <param name="Refusal">Why it moved nothing; null where it was applied.</param>
internal sealed record Reaction(bool IsNew, string? Refusal);
