namespace Collections.Scenarios.Limits;

/// <summary>Provokes one row of the table of limits.</summary>
/// <param name="Input">The row's input.</param>
/// <param name="What">What of it is counted.</param>
/// <param name="Refusal">Gives an input of so many units; null where it is taken, else the words in which it is refused.</param>
internal sealed record LimitProbe(string Input, string What, Func<int, string?> Refusal);
