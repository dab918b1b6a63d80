namespace Collections.Bpmn.Editing;

/// <summary>
/// Sets the event definitions of an event, in their order; of a send or receive task, its message. A definition of the
/// same kind at the same place is changed, not replaced. Messages, signals, errors and escalations are found by name or
/// code, and added to the document where they are missing.
/// </summary>
/// <param name="EventId">An event, or a send or receive task.</param>
/// <param name="Triggers">Empty makes it a none event.</param>
public sealed record SetEventTriggers(string EventId, IReadOnlyList<EventTrigger> Triggers) : BpmnEdit;
