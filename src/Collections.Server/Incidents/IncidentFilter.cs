namespace Collections.Server.Incidents;

/// <summary>Which incidents are wanted; null = whichever.</summary>
/// <param name="State">open or resolved.</param>
/// <param name="Strategy">Name of the strategy.</param>
/// <param name="Element">BPMN id of the step.</param>
/// <param name="Code">What kind of failure it is.</param>
internal sealed record IncidentFilter(string? State, string? Strategy, string? Element, string? Code)
{
    /// <summary>Text codes of the companies whose cases' incidents alone are seen, a JSON list; null for all.</summary>
    public string? Companies { get; init; }
}
