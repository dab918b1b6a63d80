namespace Collections.Bpmn.Model;

public sealed class MessageEventDefinition : EventDefinition
{
    public Message? Message { get; internal set; }
}
