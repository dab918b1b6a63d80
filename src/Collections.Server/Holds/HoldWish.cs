namespace Collections.Server.Holds;

/// <summary>What is to be held: some accounts, or those of all open cases that a filter of the list of cases takes.</summary>
/// <param name="Accounts">References of accounts; null = those of the filter.</param>
/// <param name="Query">The filter, as the address of the list of cases and its saved views have it.</param>
/// <param name="Reason">dispute, death, hardship, insolvency, fraud, legal, disaster or other.</param>
/// <param name="Text">The same in free words.</param>
/// <param name="Scope">account, company or customer; account where not given.</param>
/// <param name="Binds">Who is bound: some of messages, calls, firms; all where not given.</param>
/// <param name="Clocks">Which clocks stop: timers, or timers and terms; all where not given.</param>
/// <param name="From">The date from whose beginning it binds; from now on where not given.</param>
/// <param name="Until">The first date on which it does not bind any more; until it is released where not given.</param>
/// <param name="UntilEvent">Name of an event that releases it.</param>
/// <param name="IsPreview">Whether it is only counted how many accounts there are.</param>
internal sealed record HoldWish(
    IReadOnlyList<string>? Accounts, string? Query, string? Reason, string? Text, string? Scope, IReadOnlyList<string>? Binds, IReadOnlyList<string>? Clocks,
    DateOnly? From, DateOnly? Until, string? UntilEvent, bool IsPreview = false);

/// <summary>Which holds are released: some, or all active ones of a filter.</summary>
/// <param name="Ids">Numbers of holds; null = those of the filter.</param>
/// <param name="Reason">Only those of a reason.</param>
/// <param name="UntilBy">Only those that end by themselves on this date or before.</param>
/// <param name="Search">The beginning of a reference of account or customer.</param>
/// <param name="Why">Why they are over.</param>
/// <param name="IsPreview">Whether it is only counted how many there are.</param>
internal sealed record HoldReleaseWish(IReadOnlyList<string>? Ids, string? Reason, DateOnly? UntilBy, string? Search, string? Why, bool IsPreview = false);

/// <summary>What became of it.</summary>
/// <param name="Matched">How many accounts, or holds, are meant.</param>
/// <param name="Done">How many were held, or released.</param>
/// <param name="Refused">Those that were not, and why; the first of them.</param>
internal sealed record HoldOutcome(int Matched, int Done, IReadOnlyList<HoldRefusal> Refused);

/// <summary>An account that was not held, or a hold that was not released.</summary>
internal sealed record HoldRefusal(string Id, string Why);
