namespace Collections.Bpmn.Model;

/// <summary>Which conversation a case of the process takes part in: what each property of a key is in the case.</summary>
public sealed class CorrelationSubscription : BpmnElement
{
    /// <summary>Id of the correlation key; null where the file names none.</summary>
    public string? KeyRef { get; internal set; }

    /// <summary>By the id of a correlation property: FEEL over the case. Of several for one property the first.</summary>
    public IReadOnlyDictionary<string, ConditionExpression> DataPaths { get; internal set; } = new Dictionary<string, ConditionExpression>();
}
