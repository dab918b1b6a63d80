namespace Collections.Bpmn.Model;

public sealed class ConditionalEventDefinition : EventDefinition
{
    public ConditionExpression? Condition { get; internal set; }
}
