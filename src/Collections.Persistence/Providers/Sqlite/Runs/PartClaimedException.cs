using Collections.Engine.Runs;

namespace Collections.Persistence.Providers.Sqlite.Runs;

/// <summary>A part was written before: whoever wrote it holds the run as well, so this attempt must stop.</summary>
public sealed class PartClaimedException : Exception
{
    internal PartClaimedException(RunTicket ticket, PartKey part, Exception cause)
        : base($"run {ticket.Number}, stage {part.Stage}, part {part.Number}: expected to be open, found it written", cause)
    {
    }
}
