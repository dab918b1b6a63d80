namespace Collections.Bpmn.Model;

public sealed class SendTask : BpmnTask
{
    public Message? Message { get; internal set; }
}
