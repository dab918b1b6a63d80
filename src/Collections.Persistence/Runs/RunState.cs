namespace Collections.Persistence.Runs;

/// <summary>How far a run has come. The numbers are stored.</summary>
public enum RunState
{
    Started = 0,
    Finished = 1,
    Failed = 2,
}
