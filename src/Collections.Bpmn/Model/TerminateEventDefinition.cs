namespace Collections.Bpmn.Model;

/// <summary>Ends every token of its scope at once.</summary>
public sealed class TerminateEventDefinition : EventDefinition;
