namespace Collections.Persistence.Batches;

/// <summary>How far a batch of a cycle has come. The numbers are stored.</summary>
public enum BatchStatus
{
    /// <summary>Its cases are being taken, part by part.</summary>
    Selecting = 0,

    /// <summary>It is complete and waits for approval.</summary>
    Proposed = 1,

    /// <summary>Two persons have approved it; it waits for its day.</summary>
    Approved = 2,

    /// <summary>Its cases are being told, part by part.</summary>
    Releasing = 3,

    /// <summary>All its cases were told.</summary>
    Released = 4,

    /// <summary>A person has rejected it.</summary>
    Rejected = 5,
}
