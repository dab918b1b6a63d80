namespace Collections.Server.Incidents;

/// <summary>What is to be done about incidents: those of a list, or all open ones of a filter.</summary>
/// <param name="Ids">Numbers of incidents; null = those of the filter.</param>
/// <param name="Strategy">Name of the strategy; null = of any.</param>
/// <param name="Element">BPMN id of the step; null = of any.</param>
/// <param name="Code">What kind of failure it is; null = any.</param>
/// <param name="Action">retry, skip, move or resolve.</param>
/// <param name="Target">BPMN id of the flow by which tokens leave (skip), or of the element to which they come (move).</param>
/// <param name="Reason">Why.</param>
/// <param name="IsPreview">Whether it is only counted how many there are.</param>
internal sealed record IncidentHandling(IReadOnlyList<string>? Ids, string? Strategy, string? Element, string? Code, string Action, string? Target, string? Reason, bool IsPreview = false)
{
    /// <summary>Nothing is done to the case: somebody has seen to it otherwise.</summary>
    public const string Resolve = "resolve";

    public const int LongestReason = 2000;
}

/// <summary>What became of incidents.</summary>
/// <param name="Matched">How many open incidents are meant.</param>
/// <param name="Handled">How many were dealt with.</param>
/// <param name="Refused">Those that were not, and why; the first of them.</param>
internal sealed record IncidentOutcome(int Matched, int Handled, IReadOnlyList<IncidentRefusal> Refused);

/// <summary>How far an order about incidents has come.</summary>
/// <param name="Action">What is done.</param>
/// <param name="Matched">How many open incidents are meant.</param>
/// <param name="Done">How many were looked at.</param>
/// <param name="Handled">How many of them were dealt with.</param>
/// <param name="By">Who wanted it.</param>
internal sealed record IncidentProgress(string Action, int Matched, int Done, int Handled, string By);

/// <summary>An incident that was not dealt with.</summary>
internal sealed record IncidentRefusal(string Id, string Why);

/// <summary>A note for others.</summary>
internal sealed record IncidentComment(string? Comment);
