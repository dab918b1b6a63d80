namespace Collections.Bpmn.Model;

/// <summary>One part of a correlation key, and where it stands in each message.</summary>
public sealed class CorrelationProperty : BpmnElement
{
    /// <summary>By the id of a message: FEEL over what the message carries. Of several for one message the first.</summary>
    public IReadOnlyDictionary<string, ConditionExpression> Paths { get; internal set; } = new Dictionary<string, ConditionExpression>();
}
