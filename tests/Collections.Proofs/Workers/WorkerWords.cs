namespace Collections.Proofs.Workers;

/// <summary>The lines between a worker and its parent.</summary>
internal static class WorkerWords
{
    /// <summary>The worker has its database and begins.</summary>
    public const string Began = "began";

    /// <summary>All is done.</summary>
    public const string Done = "done";

    /// <summary>A phase was reached; its name follows.</summary>
    public const string Phase = "phase ";

    /// <summary>The worker stands still at the phase that follows.</summary>
    public const string Stopped = "stopped ";

    /// <summary>A letter left the house; its key follows.</summary>
    public const string Sent = "sent ";

    /// <summary>An event is acknowledged; its number follows.</summary>
    public const string Acknowledged = "ack ";

    /// <summary>A number was measured; its name and value follow.</summary>
    public const string Measured = "measured ";
}
