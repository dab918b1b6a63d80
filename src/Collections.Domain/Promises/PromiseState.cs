namespace Collections.Domain.Promises;

/// <summary>What has become of a promise to pay. The numbers are stored.</summary>
public enum PromiseState
{
    /// <summary>Not judged yet.</summary>
    Open = 0,

    /// <summary>Enough was paid in time.</summary>
    Kept = 1,

    /// <summary>A part was paid that counts as one.</summary>
    PartlyKept = 2,

    /// <summary>Less than that was paid, or what was paid came back.</summary>
    Broken = 3,

    /// <summary>Taken back by whoever took it, or its case has ended before it was due.</summary>
    Cancelled = 4,

    /// <summary>Another promise of the same case has taken its place.</summary>
    Replaced = 5,
}
