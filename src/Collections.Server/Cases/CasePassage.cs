namespace Collections.Server.Cases;

/// <summary>What cases did on a day.</summary>
/// <param name="ElementId">BPMN id of the node or flow that they passed.</param>
/// <param name="Date">The business date on which they did.</param>
internal sealed record CasePassage(string ElementId, DateOnly Date);
