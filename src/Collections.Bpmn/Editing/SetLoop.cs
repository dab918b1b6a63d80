namespace Collections.Bpmn.Editing;

/// <summary>Lets an activity run again, or once for each item. Expressions are in the language of the document.</summary>
/// <param name="ActivityId">An activity.</param>
/// <param name="Loop">Null lets it run once.</param>
public sealed record SetLoop(string ActivityId, ActivityLoop? Loop) : BpmnEdit;
