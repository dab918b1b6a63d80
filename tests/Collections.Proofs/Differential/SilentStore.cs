using Collections.Engine.Batches;
using Collections.Engine.Runs;
using Collections.Testing.Engine;

namespace Collections.Proofs.Differential;

/// <summary>A planted bug: every second part is written without its messages.</summary>
internal sealed class SilentStore(IRunStore store) : StoreBetween(store)
{
    public override Task<IReadOnlyList<long>> Commit(RunTicket ticket, PartBatch batch, PartOutcome outcome)
    {
        if (batch.Key.Number % 2 == 1) foreach (var plan in batch.Plans) plan.Effects.Clear();
        return base.Commit(ticket, batch, outcome);
    }
}
