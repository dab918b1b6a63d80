namespace Collections.Bpmn.Model;

/// <summary>Starts every outgoing flow; waits for a token on every incoming one.</summary>
public sealed class ParallelGateway : Gateway;
