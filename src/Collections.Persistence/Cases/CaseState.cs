namespace Collections.Persistence.Cases;

/// <summary>Whether a case is worked. The numbers are stored.</summary>
public enum CaseState
{
    Open = 0,
    Closed = 1,
}
