namespace Collections.Persistence.Cases;

/// <summary>Whether an incident still waits. The numbers are stored.</summary>
public enum IncidentState
{
    Raised = 0,
    Resolved = 1,
}
