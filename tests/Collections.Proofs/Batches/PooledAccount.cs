namespace Collections.Proofs.Batches;

/// <summary>An account of a drawn pool.</summary>
/// <param name="Reference">Its reference.</param>
/// <param name="Customer">Its customer's.</param>
/// <param name="Total">What it owes when the batch is taken, in whole units; never 0.</param>
/// <param name="Later">What it owes on the day of the release; 0 = it was paid.</param>
/// <param name="IsPromised">Whether it has a live promise, and is left out.</param>
/// <param name="Before">The firms that had it, separated by commas; empty for none.</param>
/// <param name="PaysByDay">Whether the bank hears of its payment before the second approval.</param>
internal sealed record PooledAccount(string Reference, string Customer, long Total, long Later, bool IsPromised, string Before, bool PaysByDay);
