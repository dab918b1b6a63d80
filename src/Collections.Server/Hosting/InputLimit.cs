namespace Collections.Server.Hosting;

/// <summary>How much of one thing an input may hold: at the limit it is taken, one beyond it is refused.</summary>
/// <param name="Input">What comes from outside.</param>
/// <param name="What">What of it is counted.</param>
/// <param name="Value">The last value that is taken.</param>
/// <param name="Unit">Of the value.</param>
/// <param name="Source">The constant in code where the value stands.</param>
internal sealed record InputLimit(string Input, string What, long Value, string Unit, string Source);
