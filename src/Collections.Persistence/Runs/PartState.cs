namespace Collections.Persistence.Runs;

/// <summary>How far a part has come. The numbers are stored.</summary>
public enum PartState
{
    Planned = 0,
    Done = 1,

    /// <summary>A single subject that could not be worked: it is not tried again in this run.</summary>
    SetAside = 2,
}
