namespace Collections.Persistence.Runs;

/// <summary>How far a run has come. The numbers are stored.</summary>
public enum RunState
{
    Started = 0,
    Finished = 1,
    Failed = 2,

    /// <summary>What it did is taken back, or is being taken back: its news is told by the next run again.</summary>
    Withdrawn = 3,
}
