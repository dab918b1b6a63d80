using Collections.Engine.Runs;
using Collections.Persistence.Providers.Sqlite.Leases;
using Collections.Persistence.Providers.Sqlite.Writing;

namespace Collections.Persistence.Providers.Sqlite.Runs;

/// <summary>The lease under which runs write: whoever begins a run acquires it, and its number is the ticket's fence.</summary>
public static class RunLease
{
    /// <summary>Name of the lease.</summary>
    public const string Name = "run";

    /// <summary>Throws when another has begun a run since the ticket was given.</summary>
    internal static void Check(WriteSession session, RunTicket ticket) => session.Check(new Fence(Name, ticket.Fence));
}
