using Collections.Persistence.Batches;

namespace Collections.Persistence.Providers.Sqlite.Batches;

/// <summary>Which lines of a batch are wanted; null = whichever.</summary>
/// <param name="Status">Only those of which this became.</param>
/// <param name="Firm">Only those of a firm.</param>
/// <param name="Reason">Only those that are left out for a reason.</param>
/// <param name="Search">The beginning of a reference of account or customer.</param>
public sealed record BatchLineFilter(BatchLineStatus? Status = null, string? Firm = null, string? Reason = null, string? Search = null)
{
    /// <summary>Text codes of the companies whose cases alone are wanted, a JSON list; null for all.</summary>
    public string? Companies { get; init; }
}
