using Collections.Engine.Batches;
using Collections.Engine.Runs;
using Collections.Testing.Engine;

namespace Collections.Proofs.Clocks;

/// <summary>A planted bug: who is held is not read, so timers fire under holds.</summary>
internal sealed class HeedlessStore(IRunStore store) : StoreBetween(store)
{
    public override void Load(RunTicket ticket, PartKey part, LoadPurpose purpose, SetDecision? decision, PartBatch batch)
    {
        base.Load(ticket, part, purpose, decision, batch);
        batch.Pauses.Clear();
        foreach (var plan in batch.Plans) plan.PausedSince.AsSpan(0, batch.Count).Clear();
    }
}
