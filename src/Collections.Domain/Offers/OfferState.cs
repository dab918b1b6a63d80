namespace Collections.Domain.Offers;

/// <summary>What has become of an offer. The numbers are stored.</summary>
public enum OfferState
{
    /// <summary>The customer may accept it until its validity ends.</summary>
    Open = 0,

    /// <summary>Its terms are beyond the authority of who entered it; nobody may accept it before it is approved.</summary>
    NeedsApproval = 1,

    /// <summary>Accepted: its plan of instalments runs.</summary>
    Accepted = 2,

    /// <summary>The customer does not want it.</summary>
    Refused = 3,

    /// <summary>Its validity has ended without an answer.</summary>
    Expired = 4,

    /// <summary>The plan was paid.</summary>
    PlanKept = 5,

    /// <summary>So many instalments were missed that the plan is over.</summary>
    PlanBroken = 6,

    /// <summary>Taken back by the house, or its case has ended.</summary>
    Cancelled = 7,

    /// <summary>Another offer of the same case has taken its place.</summary>
    Replaced = 8,

    /// <summary>Who was asked has not approved its terms.</summary>
    Rejected = 9,
}
