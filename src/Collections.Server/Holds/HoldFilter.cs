using Collections.Domain.Holds;

namespace Collections.Server.Holds;

/// <summary>Which holds are wanted; null = whichever.</summary>
/// <param name="IsActive">Only those that bind, or will, or only those that are over.</param>
/// <param name="Reason">Only those of a reason.</param>
/// <param name="UntilBy">Only those that end by themselves on this date or before.</param>
/// <param name="Search">The beginning of a reference of account or customer.</param>
internal sealed record HoldFilter(bool? IsActive, HoldReason? Reason = null, DateOnly? UntilBy = null, string? Search = null)
{
    /// <summary>Text codes of the companies at whose accounts alone holds are seen, a JSON list; null for all.</summary>
    public string? Companies { get; init; }
}
