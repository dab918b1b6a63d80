namespace Collections.Server.Cases;

/// <summary>Which cases are wanted; null = whichever.</summary>
/// <param name="Search">The beginning of a reference of account or customer, or a part of the customer's name from three letters on.</param>
/// <param name="Strategy">Name of the strategy.</param>
/// <param name="Version">Number of the version of that strategy.</param>
/// <param name="ElementId">BPMN id of an element at which a case stands, in any version of the strategy.</param>
/// <param name="Passed">Where they went: then the version is that by which they went there, whichever they have now.</param>
/// <param name="Segment">Name of the segment.</param>
/// <param name="IsOpen">Only open or only closed ones.</param>
internal sealed record CaseFilter(string? Search, string? Strategy, int? Version, string? ElementId, CasePassage? Passed, string? Segment, bool? IsOpen);
