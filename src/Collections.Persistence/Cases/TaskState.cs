namespace Collections.Persistence.Cases;

/// <summary>Whether a task still waits for its person. The numbers are stored.</summary>
public enum TaskState
{
    Open = 0,
    Completed = 1,
    Withdrawn = 2,
}
