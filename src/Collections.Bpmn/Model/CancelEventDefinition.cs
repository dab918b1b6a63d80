namespace Collections.Bpmn.Model;

public sealed class CancelEventDefinition : EventDefinition;
