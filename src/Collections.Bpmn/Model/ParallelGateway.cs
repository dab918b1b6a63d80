namespace Collections.Bpmn.Model;

public sealed class ParallelGateway : Gateway;
