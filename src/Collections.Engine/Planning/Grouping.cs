namespace Collections.Engine.Planning;

/// <summary>How the rows of a batch are put together into the subjects of a plan, in the host's words.</summary>
/// <param name="Level">What belongs together.</param>
/// <param name="Lead">Which row lends the whole what cannot be added up.</param>
public sealed record Grouping(string Level, string Lead);
