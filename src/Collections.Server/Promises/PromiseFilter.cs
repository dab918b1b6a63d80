using Collections.Domain.Promises;

namespace Collections.Server.Promises;

/// <summary>Which promises are wanted.</summary>
/// <param name="Case">Number of the case; null for all.</param>
/// <param name="Customer">Reference of the customer; null for all.</param>
/// <param name="State">What has become of them; null for all.</param>
internal sealed record PromiseFilter(long? Case, string? Customer, PromiseState? State)
{
    /// <summary>Text codes of the companies whose promises alone are seen, a JSON list; null for all.</summary>
    public string? Companies { get; init; }
}
