namespace Collections.Bpmn.Model;

/// <summary>Sends or receives a message.</summary>
public sealed class MessageEventDefinition : EventDefinition
{
    public Message? Message { get; internal set; }
}
