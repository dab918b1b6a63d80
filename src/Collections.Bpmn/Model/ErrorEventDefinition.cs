namespace Collections.Bpmn.Model;

public sealed class ErrorEventDefinition : EventDefinition
{
    /// <summary>Null on a catching event: every error is caught.</summary>
    public BpmnError? Error { get; internal set; }
}
