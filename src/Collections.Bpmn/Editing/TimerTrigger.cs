using Collections.Bpmn.Model;

namespace Collections.Bpmn.Editing;

/// <summary>A time.</summary>
/// <param name="Kind">Date, duration or cycle.</param>
/// <param name="Text">ISO 8601 or FEEL.</param>
public sealed record TimerTrigger(TimerKind Kind, string Text) : EventTrigger;
