namespace Collections.Domain.Cases;

/// <summary>Whether a case is being worked.</summary>
public enum CaseState
{
    /// <summary>Worked.</summary>
    Open,

    /// <summary>Open, but silent: another case of the customer governs.</summary>
    Governed,

    /// <summary>Waits for a person after a step that could not finish.</summary>
    Incident,

    /// <summary>Ended, with a reason.</summary>
    Closed,
}
