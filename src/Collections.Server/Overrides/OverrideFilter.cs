using Collections.Domain.Overrides;

namespace Collections.Server.Overrides;

/// <summary>Which overrides are wanted; null = whichever.</summary>
/// <param name="IsActive">Only those that bind, or will, or only those that are over.</param>
/// <param name="Kind">Only those of a kind.</param>
/// <param name="By">Only those that somebody has ordered: the whole name, whatever its case.</param>
/// <param name="UntilBy">Only those that end by themselves on this date or before.</param>
/// <param name="Search">The beginning of a reference of account or customer.</param>
internal sealed record OverrideFilter(bool? IsActive, OverrideKind? Kind = null, string? By = null, DateOnly? UntilBy = null, string? Search = null)
{
    /// <summary>Text codes of the companies at whose accounts alone they were ordered, a JSON list; null for all.</summary>
    public string? Companies { get; init; }
}
