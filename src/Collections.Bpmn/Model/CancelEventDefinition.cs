namespace Collections.Bpmn.Model;

/// <summary>Cancels the transaction in which it stands.</summary>
public sealed class CancelEventDefinition : EventDefinition;
