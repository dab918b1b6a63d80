using Collections.Engine.Batches;
using Collections.Engine.Runs;
using Collections.Proofs.Offices;

namespace Collections.Proofs.Events;

/// <summary>
/// A night that is slow, and of whose subjects some change between their loading and their writing: some once, some each
/// time that they are tried.
/// </summary>
/// <param name="meanwhile">Told each part before it is written.</param>
internal sealed class BusyStore(IRunStore inner, TimeSpan pause, Action<PartKey> meanwhile) : StoreAround(inner)
{
    public override void Load(RunTicket ticket, PartKey part, LoadPurpose purpose, SetDecision? decision, PartBatch batch)
    {
        base.Load(ticket, part, purpose, decision, batch);
        if (part.To - part.From > 1) Thread.Sleep(pause);
    }

    public override Task<IReadOnlyList<long>> Commit(RunTicket ticket, PartBatch batch, PartOutcome outcome)
    {
        meanwhile(batch.Key);
        return base.Commit(ticket, batch, outcome);
    }
}
