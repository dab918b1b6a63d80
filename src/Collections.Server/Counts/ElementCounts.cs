namespace Collections.Server.Counts;

/// <summary>The numbers on the canvas: what passed the elements of one version in a range of business dates, and where its open cases stand now.</summary>
/// <param name="Strategy">Name of the strategy.</param>
/// <param name="Version">Number of the version that is counted.</param>
/// <param name="From">The first business date with a run; null where none was worked.</param>
/// <param name="To">The last business date with a run; null where none was worked.</param>
/// <param name="Elements">Nodes and flows that cases passed, in the order of the plan.</param>
/// <param name="Standing">Nodes at which open cases stand, in the order of the plan.</param>
/// <param name="Segments">By which segments the cases of those dates can be told apart, by name.</param>
/// <param name="Bands">Where one band of amounts ends and the next begins, ascending: there is one band more.</param>
internal sealed record ElementCounts(
    string Strategy, int Version, DateOnly? From, DateOnly? To, IReadOnlyList<ElementCount> Elements, IReadOnlyList<StandingCount> Standing,
    IReadOnlyList<string> Segments, IReadOnlyList<string> Bands);

/// <summary>How often cases passed a node or flow.</summary>
/// <param name="ElementId">BPMN id.</param>
/// <param name="Passed">How often: a case that comes by twice counts twice.</param>
/// <param name="Amount">The sum of what was due on those cases in their runs.</param>
internal sealed record ElementCount(string ElementId, long Passed, string Amount);

/// <summary>How many open cases stand at a node, or within it where it is a container: each once, however many of its tokens do.</summary>
internal sealed record StandingCount(string ElementId, long Cases);
