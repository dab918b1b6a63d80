using Collections.Engine.Batches;
using Collections.Engine.Runs;
using Collections.Testing.Engine;

namespace Collections.Proofs.Clocks;

/// <summary>The clock on the wall jumps while a run is at work: when its n-th part, counted from 1, is about to be written.</summary>
internal sealed class JumpingStore(IRunStore store, int place, Action jump) : StoreBetween(store)
{
    private int parts;

    public override Task<IReadOnlyList<long>> Commit(RunTicket ticket, PartBatch batch, PartOutcome outcome)
    {
        if (++parts == place) jump();
        return base.Commit(ticket, batch, outcome);
    }
}
