namespace Collections.Domain.Overrides;

/// <summary>What somebody orders against what strategies would do.</summary>
public enum OverrideKind
{
    /// <summary>Cases are in a queue, with a collector or with nobody.</summary>
    Queue = 0,

    /// <summary>Cases are in a segment.</summary>
    Segment = 1,

    /// <summary>Cases are treated as an arm of an experiment; figures go on counting the arm that was drawn.</summary>
    Arm = 2,

    /// <summary>Cases that are handed off go to a firm.</summary>
    Firm = 3,

    /// <summary>No contact at all, no contact by a strategy or a step, or not to a firm.</summary>
    Exclude = 4,
}
