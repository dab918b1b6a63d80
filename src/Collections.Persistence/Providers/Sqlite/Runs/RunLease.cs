using Collections.Engine.Runs;
using Collections.Persistence.Providers.Sqlite.Leases;
using Collections.Persistence.Providers.Sqlite.Writing;

namespace Collections.Persistence.Providers.Sqlite.Runs;

/// <summary>
/// The lease under which a process works runs. It is taken once, when the process begins to work, and nights and
/// reactions of the day share its fence: neither keeps the other from writing. Every write of a run checks it, so that
/// nothing is written any more once another process has taken it; this one must then be started anew.
/// </summary>
public sealed class RunLease : IDisposable
{
    /// <summary>Name of the lease.</summary>
    public const string Name = "run";

    private readonly SqliteWriter _writer;
    private readonly Lock _gate = new();
    private readonly Turn _nights = new();
    private Task<Fence>? _held;

    internal RunLease(SqliteWriter writer) => _writer = writer;

    /// <summary>The fence of this process; the first call takes the lease, and whoever held it before loses it.</summary>
    public Task<Fence> Hold(string holder)
    {
        lock (_gate)
        {
            if (_held is null or { IsFaulted: true } or { IsCanceled: true })
                _held = _writer.Write(session => session.Acquire(Name, holder));
            return _held;
        }
    }

    /// <summary>Waits until no other night is worked in this process; the next may begin when the result is disposed of.</summary>
    public Task<IDisposable> BeginNight(CancellationToken cancellation) => _nights.Begin(cancellation);

    /// <inheritdoc/>
    public void Dispose() => _nights.Dispose();

    /// <summary>Throws when another process has taken the lease since the ticket was given.</summary>
    internal static void Check(WriteSession session, RunTicket ticket) => session.Check(new Fence(Name, ticket.Fence));
}
