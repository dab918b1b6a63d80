namespace Collections.Domain.Cases;

/// <summary>Why a case ended. Only cash is recovery.</summary>
public enum CaseCloseReason
{
    /// <summary>Not ended.</summary>
    None,

    /// <summary>The strategy reached its end.</summary>
    Completed,

    /// <summary>What was past due was paid.</summary>
    Cured,

    /// <summary>All that was owed was paid.</summary>
    Paid,

    /// <summary>The due dates were moved.</summary>
    ReAged,

    /// <summary>A new debt took its place.</summary>
    Refinanced,

    /// <summary>The amount was corrected.</summary>
    Adjusted,

    /// <summary>The debt was given up.</summary>
    WrittenOff,

    /// <summary>A person ended it.</summary>
    Cancelled,
}
