namespace Collections.Bpmn.Model;

/// <summary>
/// The <c>collections:cycle</c> extension of a process: its instance is a batch, taken of the cases that wait in a pool. When
/// says the timer at its start.
/// </summary>
/// <param name="Kind">What its batches are for: placement, write-off or campaign; empty where nothing is said.</param>
/// <param name="Pool">Name of the pool, as the steps of cases have it; empty where nothing is said.</param>
public sealed record CycleSettings(string Kind, string Pool);
