using Collections.Engine.Batches;
using Collections.Engine.Runs;
using Collections.Testing.Engine;

namespace Collections.Proofs.Differential;

/// <summary>A planted bug: who has entered an experiment is not loaded.</summary>
internal sealed class ForgetfulEntries(IRunStore store) : StoreBetween(store)
{
    public override void Load(RunTicket ticket, PartKey part, LoadPurpose purpose, SetDecision? decision, PartBatch batch)
    {
        base.Load(ticket, part, purpose, decision, batch);
        batch.Marks.Clear();
    }
}
