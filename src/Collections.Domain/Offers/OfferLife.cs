namespace Collections.Domain.Offers;

/// <summary>Which event may befall an offer in which state, and what it is then.</summary>
public static class OfferLife
{
    /// <summary>The state after an event; null where an offer in that state knows no such event.</summary>
    /// <param name="state">What it is.</param>
    /// <param name="kind">What happens.</param>
    public static OfferState? After(OfferState state, OfferEventKind kind) => (state, kind) switch
    {
        (OfferState.Open or OfferState.NeedsApproval, OfferEventKind.Moved) => state,
        (OfferState.NeedsApproval, OfferEventKind.FirstApproval) => OfferState.NeedsApproval,
        (OfferState.NeedsApproval, OfferEventKind.Approved) => OfferState.Open,
        (OfferState.NeedsApproval, OfferEventKind.Rejected) => OfferState.Rejected,
        (OfferState.Open, OfferEventKind.Accepted) => OfferState.Accepted,
        (OfferState.Open or OfferState.NeedsApproval or OfferState.Rejected, OfferEventKind.Refused) => OfferState.Refused,
        (OfferState.Open or OfferState.NeedsApproval, OfferEventKind.Expired) => OfferState.Expired,
        (OfferState.Open or OfferState.NeedsApproval, OfferEventKind.Replaced) => OfferState.Replaced,
        (OfferState.Open or OfferState.NeedsApproval or OfferState.Accepted, OfferEventKind.Cancelled) => OfferState.Cancelled,
        (OfferState.Accepted, OfferEventKind.Kept) => OfferState.PlanKept,
        (OfferState.Accepted or OfferState.PlanKept, OfferEventKind.Broken) => OfferState.PlanBroken,
        (OfferState.PlanKept or OfferState.Cancelled, OfferEventKind.Continued) => OfferState.Accepted,
        (OfferState.Cancelled, OfferEventKind.Reopened) => OfferState.Open,
        _ => null,
    };
}
