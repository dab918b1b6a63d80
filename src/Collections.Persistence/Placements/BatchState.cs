namespace Collections.Persistence.Placements;

/// <summary>How far a batch has come. The numbers are stored.</summary>
public enum BatchState
{
    Proposed = 0,
    Approved = 1,
    Released = 2,
    Recalled = 3,
}
