using Collections.Engine.Batches;
using Collections.Engine.Runs;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Runs;
using Collections.Testing.Engine;

namespace Collections.Proofs.Clocks;

/// <summary>A planted bug: another process takes the lease when its holder has not been seen for ten seconds, by the clock on the wall.</summary>
internal sealed class ImpatientLease(IRunStore store, SqliteDatabase database) : StoreBetween(store)
{
    private const long Patience = 10_000_000;

    public override async Task<IReadOnlyList<long>> Commit(RunTicket ticket, PartBatch batch, PartOutcome outcome)
    {
        await database.Writer.Write(session =>
        {
            if (session.Now() - session.Scalar($"SELECT seen FROM lease WHERE name = '{RunLease.Name}'") > Patience) session.Acquire(RunLease.Name, "another");
        }).ConfigureAwait(false);
        return await base.Commit(ticket, batch, outcome).ConfigureAwait(false);
    }
}
