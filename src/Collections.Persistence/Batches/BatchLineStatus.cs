namespace Collections.Persistence.Batches;

/// <summary>What became of a case in a batch. The numbers are stored.</summary>
public enum BatchLineStatus
{
    /// <summary>It is proposed.</summary>
    Proposed = 0,

    /// <summary>A rule leaves it out, or no firm may have it.</summary>
    Excluded = 1,

    /// <summary>It left with the batch.</summary>
    Released = 2,

    /// <summary>It paid, or does not meet the rule any more.</summary>
    DroppedOut = 3,

    /// <summary>A person rejected the batch, or this case alone, which then has a reason.</summary>
    Rejected = 4,
}
