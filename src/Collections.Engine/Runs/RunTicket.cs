namespace Collections.Engine.Runs;

/// <summary>The right to work one run: given by the store, checked in each of its transactions.</summary>
/// <param name="Number">Number of the run.</param>
/// <param name="Fence">Grows with each holder: a former holder's writes are refused.</param>
/// <param name="IsResumed">Whether parts of the run were committed before by another process.</param>
public sealed record RunTicket(long Number, long Fence, bool IsResumed);
