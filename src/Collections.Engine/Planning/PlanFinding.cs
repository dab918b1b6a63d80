namespace Collections.Engine.Planning;

/// <summary>Why a process cannot run, or should not.</summary>
/// <param name="Rule">Stable name of the rule.</param>
/// <param name="ElementId">BPMN id of the element, or the process's.</param>
/// <param name="Message">What was expected, what was found, and what to do.</param>
/// <param name="IsError">Whether it cannot be published.</param>
public sealed record PlanFinding(string Rule, string ElementId, string Message, bool IsError = true);
