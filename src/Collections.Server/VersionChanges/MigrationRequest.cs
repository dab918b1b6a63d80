namespace Collections.Server.VersionChanges;

/// <summary>Which running cases change their version, and how: all that are open on the old version, those of a filter, or those that are named.</summary>
/// <param name="From">Number of the version on which they are.</param>
/// <param name="To">Number of the version to which they come.</param>
/// <param name="Mapping">What is wanted for single elements; null = nothing.</param>
/// <param name="Timers">keep: waits go on until the time that they had; restart: they begin anew. Default: keep.</param>
/// <param name="Reason">Why; asked for when the migration is started.</param>
/// <param name="Query">A filter of cases, as the address of their list has it: those that it takes alone; null = none.</param>
/// <param name="Cases">References of accounts, or numbers of cases: those alone; null = none. Not with a filter.</param>
internal sealed record MigrationRequest(int From, int To, IReadOnlyList<MigrationWish>? Mapping, string? Timers, string? Reason, string? Query = null, IReadOnlyList<string>? Cases = null)
{
    public const string Keep = "keep";
    public const string Restart = "restart";

    /// <summary>The most references of one migration; more are chosen by a filter.</summary>
    public const int MostNamed = 100_000;

    private const int LongestQuery = 4000;
    private const int LongestReason = 2000;
    private const int MostWishes = 1000;

    /// <summary>Why it cannot be read; null where it can.</summary>
    public string? Wrong(bool withReason) =>
        From == To ? $"Expected two versions, found {From} twice."
        : Timers is not (null or Keep or Restart) ? $"Expected 'timers' to be {Keep} or {Restart}, found '{Timers}'."
        : Mapping?.Count > MostWishes ? $"Expected a mapping of at most {MostWishes} elements, found {Mapping.Count}."
        : Mapping?.FirstOrDefault(wish => wish is null || string.IsNullOrWhiteSpace(wish.From)) is not null || Mapping?.Contains(null!) == true ? "Expected 'from', the id of an element, in each part of the mapping, found one without."
        : Query is not null && Cases is not null ? "Expected a filter in 'query' or references in 'cases', found both."
        : Query?.Length > LongestQuery ? $"Expected in 'query' at most {LongestQuery} characters, found {Query.Length}."
        : Cases?.Count > MostNamed ? $"Expected in 'cases' at most {MostNamed} references, found {Cases.Count}: choose them by a filter."
        : Cases is not null && Cases.All(string.IsNullOrWhiteSpace) ? "Expected in 'cases' references of accounts or numbers of cases, found none."
        : withReason && (Reason ?? "").Trim().Length is 0 or > LongestReason ? $"Expected a reason of 1 to {LongestReason} characters, found {(Reason ?? "").Trim().Length}."
        : null;
}
