namespace Collections.Bpmn.Model;

/// <summary>Occurs when a condition over data becomes true.</summary>
public sealed class ConditionalEventDefinition : EventDefinition
{
    public ConditionExpression? Condition { get; internal set; }
}
