namespace Collections.Strategies.Names;

/// <summary>Which variables a case has where it comes to an element; at a flow, where it leaves its source.</summary>
/// <param name="ElementId">BPMN id of the node or flow.</param>
/// <param name="Always">Names that were written on every way to it.</param>
/// <param name="Sometimes">Names that were written on some ways to it, or beside it.</param>
public sealed record ElementNames(string ElementId, IReadOnlyList<string> Always, IReadOnlyList<string> Sometimes);
