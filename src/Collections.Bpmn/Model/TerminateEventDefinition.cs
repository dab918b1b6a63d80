namespace Collections.Bpmn.Model;

public sealed class TerminateEventDefinition : EventDefinition;
