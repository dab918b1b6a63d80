namespace Collections.Bpmn.Model;

/// <summary>A task that sends a message.</summary>
public sealed class SendTask : BpmnTask
{
    public Message? Message { get; internal set; }
}
