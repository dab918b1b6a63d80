namespace Collections.Persistence.Runs;

/// <summary>How far a part has come. The numbers are stored.</summary>
public enum PartState
{
    Planned = 0,
    Done = 1,
}
