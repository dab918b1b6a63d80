namespace Collections.Bpmn.Editing;

/// <summary>Several instances of one activity.</summary>
/// <param name="Cardinality">How many: an expression; null where the number comes from elsewhere.</param>
/// <param name="IsSequential">One after the other, or all at once.</param>
/// <param name="CompletionCondition">When it holds, what still runs is ended; null waits for all.</param>
public sealed record MultiInstance(string? Cardinality, bool IsSequential = false, string? CompletionCondition = null) : ActivityLoop;
