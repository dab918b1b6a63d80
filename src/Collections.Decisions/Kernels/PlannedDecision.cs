namespace Collections.Decisions.Kernels;

/// <summary>How one decision is taken over a batch.</summary>
/// <param name="Decision">Its name.</param>
/// <param name="IsRowByRow">Whether all of it is evaluated row by row.</param>
/// <param name="Fallbacks">What is evaluated row by row, with the reason; empty where everything is a loop over columns.</param>
public sealed record PlannedDecision(string Decision, bool IsRowByRow, IReadOnlyList<string> Fallbacks);
