namespace Collections.Bpmn.Model;

/// <summary>A task that waits for a message.</summary>
public sealed class ReceiveTask : BpmnTask
{
    public Message? Message { get; internal set; }

    /// <summary>True where the message starts the process instead of being waited for inside it.</summary>
    public bool Instantiate { get; internal set; }
}
