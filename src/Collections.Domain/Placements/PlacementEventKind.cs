namespace Collections.Domain.Placements;

/// <summary>What happened to a placement: what the firm reports, what the house decides. The numbers are stored.</summary>
public enum PlacementEventKind
{
    /// <summary>The firm has acknowledged the case.</summary>
    Acknowledged = 1,

    /// <summary>The firm has acted: called, written, visited. The first one begins its right to a commission.</summary>
    Action = 2,

    /// <summary>The customer has promised the firm to pay.</summary>
    Promise = 3,

    /// <summary>The customer disputes the debt: everybody leaves them alone.</summary>
    Dispute = 4,

    /// <summary>The firm objects to a pending recall, with evidence.</summary>
    Objection = 5,

    /// <summary>A person has upheld the objection: the firm keeps the case.</summary>
    ObjectionUpheld = 6,

    /// <summary>A person has refused the objection: the case is taken back on the next day.</summary>
    ObjectionRefused = 7,

    /// <summary>The firm does not take the case.</summary>
    Refused = 8,

    /// <summary>The firm gives the case back.</summary>
    Returned = 9,

    /// <summary>The firm states that it has deleted what it had of the case.</summary>
    Deleted = 10,

    /// <summary>The customer has turned to the house; the firm is told on the same day.</summary>
    Inbound = 11,

    /// <summary>The term had ended, and the firm keeps the case for a time.</summary>
    Kept = 12,

    /// <summary>The term has ended; the firm may object until a date.</summary>
    PendingRecall = 13,

    /// <summary>The firm has the case no more.</summary>
    Recalled = 14,

    /// <summary>The firm has the case again, as what had ended the case was taken back.</summary>
    Continued = 15,
}
