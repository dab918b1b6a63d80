namespace Collections.Engine.Batches;

/// <summary>What stands at a row of a plan's batch.</summary>
public enum CaseState : byte
{
    /// <summary>The subject has no open case under this plan.</summary>
    None,

    /// <summary>Open, as loaded.</summary>
    Open,

    /// <summary>Opened in this part.</summary>
    Opened,

    /// <summary>Loaded open and closed in this part.</summary>
    Closed,

    /// <summary>Opened and closed in this part.</summary>
    OpenedAndClosed,
}
