namespace Collections.Bpmn.Model;

/// <summary>The activity is done again while a condition holds.</summary>
public sealed class StandardLoopCharacteristics : LoopCharacteristics
{
    /// <summary>True: the condition is tried before each round; false: after it.</summary>
    public bool TestBefore { get; internal set; }

    /// <summary>The most rounds; null sets no bound.</summary>
    public int? LoopMaximum { get; internal set; }

    /// <summary>The loop goes on while this holds.</summary>
    public ConditionExpression? LoopCondition { get; internal set; }
}
