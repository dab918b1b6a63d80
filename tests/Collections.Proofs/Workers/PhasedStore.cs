using Collections.Engine.Batches;
using Collections.Engine.Runs;
using Collections.Proofs.Offices;

namespace Collections.Proofs.Workers;

/// <summary>A run's store that tells when a part was loaded and when it was evaluated.</summary>
internal sealed class PhasedStore(IRunStore store, PhaseLog log) : StoreAround(store)
{
    public override IReadOnlyList<PartKey> Parts(RunTicket ticket, int subjectsPerPart)
    {
        log.IsWorking = true;
        return base.Parts(ticket, subjectsPerPart);
    }

    public override void Load(RunTicket ticket, PartKey part, LoadPurpose purpose, SetDecision? decision, PartBatch batch)
    {
        base.Load(ticket, part, purpose, decision, batch);
        log.Reached(Phase.Load);
    }

    public override Task<IReadOnlyList<long>> Commit(RunTicket ticket, PartBatch batch, PartOutcome outcome)
    {
        log.Reached(Phase.Evaluate);
        return base.Commit(ticket, batch, outcome);
    }
}
