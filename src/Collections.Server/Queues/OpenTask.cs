namespace Collections.Server.Queues;

/// <summary>A task that waits for a collector, as lists show it.</summary>
/// <param name="Case">The case's number: text, as it does not fit the numbers of every reader of JSON.</param>
/// <param name="Task">The task's number within the case.</param>
/// <param name="Account">Reference of the account.</param>
/// <param name="Strategy">Name of the strategy that asks for it.</param>
/// <param name="Title">What is to be done.</param>
/// <param name="Queue">Whose work it is; null where nobody's.</param>
/// <param name="Collector">Who has the case; null while nobody has.</param>
/// <param name="Due">The last date for it; null where there is none.</param>
/// <param name="Outcomes">How it can end.</param>
internal sealed record OpenTask(
    string Case, int Task, string Account, string Strategy, string Title, string? Queue, string? Collector, DateOnly? Due, IReadOnlyList<string> Outcomes);
