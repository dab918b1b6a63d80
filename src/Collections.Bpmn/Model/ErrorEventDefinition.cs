namespace Collections.Bpmn.Model;

/// <summary>Raises or catches an error.</summary>
public sealed class ErrorEventDefinition : EventDefinition
{
    /// <summary>Null on a catching event: every error is caught.</summary>
    public BpmnError? Error { get; internal set; }
}
