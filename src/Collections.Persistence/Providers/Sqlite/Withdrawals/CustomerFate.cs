using Collections.Persistence.Runs;

namespace Collections.Persistence.Providers.Sqlite.Withdrawals;

/// <summary>What becomes of all cases of a customer that a run moved: they are taken back together, or left together.</summary>
/// <param name="Fate">Restored, Replayed or Left.</param>
/// <param name="Why">Why they are left; null elsewhere.</param>
/// <param name="News">What they heard in the run or since.</param>
internal sealed record CustomerFate(WithdrawnFate Fate, string? Why, IReadOnlyList<HeardSince> News);
