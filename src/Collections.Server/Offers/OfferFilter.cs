using Collections.Domain.Offers;

namespace Collections.Server.Offers;

/// <summary>Which offers are wanted.</summary>
/// <param name="Case">Number of the case; null for all.</param>
/// <param name="Customer">Reference of the customer; null for all.</param>
/// <param name="State">What has become of them; null for all.</param>
internal sealed record OfferFilter(long? Case, string? Customer, OfferState? State)
{
    /// <summary>Text codes of the companies whose offers alone are seen, a JSON list; null for all.</summary>
    public string? Companies { get; init; }
}
