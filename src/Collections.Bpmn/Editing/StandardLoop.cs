namespace Collections.Bpmn.Editing;

/// <summary>Again while a condition holds.</summary>
/// <param name="Condition">Null repeats up to the maximum.</param>
/// <param name="TestBefore">Whether the condition is asked before each turn, and not after it.</param>
/// <param name="Maximum">Most turns; null sets no bound of its own.</param>
public sealed record StandardLoop(string? Condition, bool TestBefore = false, int? Maximum = null) : ActivityLoop;
