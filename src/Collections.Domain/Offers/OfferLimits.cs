namespace Collections.Domain.Offers;

/// <summary>What each authority may agree to, as the table of limits says for a case.</summary>
/// <param name="Collector">Without asking anybody.</param>
/// <param name="Supervisor">What a supervisor may agree to, or approve.</param>
/// <param name="Committee">What two persons of the committee may approve.</param>
public readonly record struct OfferLimits(OfferTerms Collector, OfferTerms Supervisor, OfferTerms Committee)
{
    /// <summary>The least authority that may agree to terms; null where nobody may.</summary>
    public OfferAuthority? Needs(OfferTerms terms) =>
        terms.AreWithin(Collector) ? OfferAuthority.Collector
        : terms.AreWithin(Supervisor) ? OfferAuthority.Supervisor
        : terms.AreWithin(Committee) ? OfferAuthority.Committee
        : null;

    /// <summary>The limits of an authority.</summary>
    public OfferTerms Of(OfferAuthority authority) => authority switch
    {
        OfferAuthority.Collector => Collector,
        OfferAuthority.Supervisor => Supervisor,
        _ => Committee,
    };
}
