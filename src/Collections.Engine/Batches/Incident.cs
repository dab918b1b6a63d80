namespace Collections.Engine.Batches;

/// <summary>A step that could not finish and waits for a person.</summary>
/// <param name="Row">Row of the case.</param>
/// <param name="Seq">The token's visit.</param>
/// <param name="Node">Ordinal of the node.</param>
/// <param name="Code">Stable code, such as NO_FLOW_MATCHED.</param>
/// <param name="Message">What was expected, what was found, and what to do.</param>
public sealed record Incident(int Row, int Seq, int Node, string Code, string Message);
