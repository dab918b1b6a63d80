namespace Collections.Domain.Placements;

/// <summary>Why a payment earns a commission, or does not.</summary>
public enum CommissionReason
{
    /// <summary>The firm had the case and had acted.</summary>
    WhilePlaced,

    /// <summary>The case was taken back, but not long before, and the firm had acted lately.</summary>
    InTail,

    /// <summary>The firm has not acted at all.</summary>
    NoAction,

    /// <summary>The firm had not acted yet.</summary>
    BeforeFirstAction,

    /// <summary>The days after the recall in which payments count are over.</summary>
    AfterTail,

    /// <summary>The case was taken back, and the firm's last action was too long ago.</summary>
    ActionTooOld,
}
