namespace Collections.Bpmn.Model;

/// <summary>A subprocess that is completed as a whole or cancelled.</summary>
public sealed class Transaction : SubProcess;
