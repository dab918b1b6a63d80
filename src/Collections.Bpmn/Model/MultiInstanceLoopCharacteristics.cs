namespace Collections.Bpmn.Model;

/// <summary>The activity is done once for each item, one after the other or side by side.</summary>
public sealed class MultiInstanceLoopCharacteristics : LoopCharacteristics
{
    public bool IsSequential { get; internal set; }

    /// <summary>What is thrown when instances complete: nothing (All), an event each time (None), or one for the first (One).</summary>
    public MultiInstanceBehavior Behavior { get; internal set; } = MultiInstanceBehavior.All;

    /// <summary>What is thrown when an instance completes and the behaviour asks for it; null where nothing is.</summary>
    public EventDefinition? BehaviorEvent { get; internal set; }

    public ConditionExpression? LoopCardinality { get; internal set; }

    /// <summary>When it holds after an instance has ended, the others are cancelled.</summary>
    public ConditionExpression? CompletionCondition { get; internal set; }

    /// <summary>Id of the data that holds the collection to go through, one instance an item.</summary>
    public string? LoopDataInputRef { get; internal set; }

    public string? LoopDataOutputRef { get; internal set; }

    /// <summary>Name (or id) of the variable that holds the item of an instance.</summary>
    public string? InputDataItem { get; internal set; }

    public string? OutputDataItem { get; internal set; }
}
