namespace Collections.Server.Queues;

/// <summary>A task in a list.</summary>
/// <param name="Id">Case and number within it, with a hyphen between.</param>
/// <param name="Case">Number of the case.</param>
/// <param name="Title">What is to be done.</param>
/// <param name="Queue">Whose work it is; null where nobody's.</param>
/// <param name="Collector">Who has the case; null while nobody has.</param>
/// <param name="Account">Reference of the account.</param>
/// <param name="Strategy">Name of the strategy that asks for it.</param>
/// <param name="CreatedOn">Business date of the run that made it.</param>
/// <param name="DueOn">The last date for it; null where there is none.</param>
/// <param name="State">open, completed or withdrawn.</param>
/// <param name="Outcome">How it ended; null while it is open.</param>
/// <param name="Outcomes">How it can end.</param>
internal sealed record TaskRow(
    string Id, string Case, string Title, string? Queue, string? Collector, string Account, string Strategy, DateOnly CreatedOn, DateOnly? DueOn, string State, string? Outcome, IReadOnlyList<string> Outcomes);

/// <summary>A queue with the work that waits in it.</summary>
/// <param name="Queue">Its name; empty for tasks of nobody's queue.</param>
/// <param name="Open">Tasks that wait.</param>
/// <param name="Due">Those of them whose last date is the business date or before.</param>
/// <param name="Cases">Open cases that are in the queue, with a task or without.</param>
internal sealed record QueueCount(string Queue, long Open, long Due, long Cases);
