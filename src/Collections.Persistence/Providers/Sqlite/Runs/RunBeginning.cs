using Collections.Engine.Runs;

namespace Collections.Persistence.Providers.Sqlite.Runs;

/// <summary>The right to work a run, unless it is done already.</summary>
/// <param name="Ticket">Given even for a finished run, so that its number is known.</param>
/// <param name="IsFinished">Nothing is left to do: the same date and sequence finished before.</param>
public sealed record RunBeginning(RunTicket Ticket, bool IsFinished);
