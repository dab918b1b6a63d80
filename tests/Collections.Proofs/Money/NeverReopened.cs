using Collections.Engine.Batches;
using Collections.Engine.Runs;
using Collections.Testing.Engine;

namespace Collections.Proofs.Money;

/// <summary>A planted bug: a case whose money came back is not opened again; the account gets another one.</summary>
internal sealed class NeverReopened(IRunStore store) : StoreBetween(store)
{
    public override void Load(RunTicket ticket, PartKey part, LoadPurpose purpose, SetDecision? decision, PartBatch batch)
    {
        base.Load(ticket, part, purpose, decision, batch);
        foreach (var plan in batch.Plans) plan.Reopenable.Clear();
    }
}
