using Collections.Engine.Batches;
using Collections.Engine.Runs;
using Collections.Proofs.Offices;

namespace Collections.Proofs.Kill;

/// <summary>A run's store that does something before a part is handed over to be written.</summary>
internal sealed class HeldCommit(IRunStore store, Action<PartKey> before) : StoreAround(store)
{
    public override Task<IReadOnlyList<long>> Commit(RunTicket ticket, PartBatch batch, PartOutcome outcome)
    {
        before(batch.Key);
        return base.Commit(ticket, batch, outcome);
    }
}
