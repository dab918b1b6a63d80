namespace Collections.Domain.Offers;

/// <summary>What happened to an offer: the lines of its history. The numbers are stored.</summary>
public enum OfferEventKind
{
    /// <summary>Made, within the authority of who made it.</summary>
    Made = 0,

    /// <summary>Made with terms that somebody else must approve.</summary>
    Asked = 1,

    /// <summary>The first of two persons of the committee has approved it.</summary>
    FirstApproval = 2,

    /// <summary>Approved: the customer may accept it.</summary>
    Approved = 3,

    /// <summary>Its terms were not approved.</summary>
    Rejected = 4,

    /// <summary>The customer has accepted it: the plan begins.</summary>
    Accepted = 5,

    /// <summary>The customer does not want it.</summary>
    Refused = 6,

    /// <summary>Nobody has answered within its validity.</summary>
    Expired = 7,

    /// <summary>Another offer of the case has taken its place.</summary>
    Replaced = 8,

    /// <summary>Taken back, or the case has ended.</summary>
    Cancelled = 9,

    /// <summary>Its validity ends later, as the case stood still.</summary>
    Moved = 10,

    /// <summary>The plan was paid.</summary>
    Kept = 11,

    /// <summary>The plan is over, as instalments were missed.</summary>
    Broken = 12,

    /// <summary>The case is open again, or money came back: the plan goes on.</summary>
    Continued = 13,

    /// <summary>The case is open again: the offer may be accepted again.</summary>
    Reopened = 14,
}
