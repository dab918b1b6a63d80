namespace Collections.Server.Incidents;

/// <summary>A step that could not finish.</summary>
/// <param name="Id">Number of the incident: text, as the other ids.</param>
/// <param name="Strategy">Name of the strategy; empty where the account has no case yet.</param>
/// <param name="Version">Number of the version; 0 where there is no case.</param>
/// <param name="ElementId">BPMN id of the step; empty where it is of no case.</param>
/// <param name="Code">What kind of failure it is.</param>
/// <param name="Message">What was expected and what was found.</param>
/// <param name="Account">Reference of the account.</param>
/// <param name="Case">Number of the case; null where there is none.</param>
/// <param name="RaisedOn">Business date of the last run in which it occurred.</param>
/// <param name="State">open or resolved.</param>
/// <param name="IsTriedAgain">Whether each night tries it again by itself; else it waits for a person.</param>
internal sealed record IncidentRow(
    string Id, string Strategy, int Version, string ElementId, string Code, string Message, string Account, string? Case, DateOnly RaisedOn, string State, bool IsTriedAgain)
{
    /// <summary>BPMN ids of the flows by which the step can be skipped.</summary>
    public required IReadOnlyList<string> Flows { get; init; }

    /// <summary>What a person did about it: retry, skip, move or resolve; null where nobody did anything.</summary>
    public string? Resolution { get; init; }

    /// <summary>BPMN id of the flow or element to which its token was brought.</summary>
    public string? Target { get; init; }

    public string? ResolvedBy { get; init; }

    /// <summary>Why the person did so.</summary>
    public string? Reason { get; init; }

    /// <summary>What somebody has noted last.</summary>
    public string? Comment { get; init; }

    public string? CommentBy { get; init; }
}
