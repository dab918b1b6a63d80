namespace Collections.Bpmn.Model;

public sealed class Transaction : SubProcess;
