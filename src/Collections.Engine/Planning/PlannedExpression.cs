using Collections.Decisions.Kernels;

namespace Collections.Engine.Planning;

/// <summary>An expression or decision of a process as it was compiled: which parts are loops over columns, and which are not.</summary>
/// <param name="ElementId">BPMN id of the element.</param>
/// <param name="Place">What it is of the element: a condition, the entry condition, the name of an input, a decision.</param>
/// <param name="Feel">The source; null where it is a decision.</param>
/// <param name="Parts">The decisions in the order in which they are taken, or the expression alone under an empty name.</param>
public sealed record PlannedExpression(string ElementId, string Place, string? Feel, IReadOnlyList<PlannedDecision> Parts);
