namespace Collections.Server.Overrides;

/// <summary>What is ordered: for some accounts, or for those of all open cases that a filter of the list of cases takes.</summary>
/// <param name="Accounts">References of accounts; null = those of the filter.</param>
/// <param name="Query">The filter, as the address of the list of cases and its saved views have it.</param>
/// <param name="Kind">queue, segment, arm, firm or exclude.</param>
/// <param name="Target">Queue; experiment; of exclude: contact, strategy, step or firm.</param>
/// <param name="Value">Collector; segment; arm; firm; the strategy, step or firm that is excluded.</param>
/// <param name="Why">Why, for people.</param>
/// <param name="IsOfCustomer">Whether all accounts of the customers are meant.</param>
/// <param name="From">The first business date on which it binds; from now on where not given.</param>
/// <param name="Until">The first date on which it does not bind any more; until it is released where not given.</param>
/// <param name="IsPreview">Whether it is only counted how many accounts there are.</param>
internal sealed record OverrideWish(
    IReadOnlyList<string>? Accounts, string? Query, string? Kind, string? Target, string? Value, string? Why, bool IsOfCustomer, DateOnly? From, DateOnly? Until, bool IsPreview = false);

/// <summary>Which overrides are released.</summary>
/// <param name="Ids">Their numbers.</param>
/// <param name="Why">Why they are over.</param>
internal sealed record OverrideReleaseWish(IReadOnlyList<string>? Ids, string? Why);

/// <summary>What became of it.</summary>
/// <param name="Matched">How many accounts, or overrides, are meant.</param>
/// <param name="Done">For how many it was ordered, or how many were released.</param>
/// <param name="Unknown">References that no account of the portfolio has, the first of them.</param>
internal sealed record OverrideOutcome(int Matched, int Done, IReadOnlyList<string> Unknown);
