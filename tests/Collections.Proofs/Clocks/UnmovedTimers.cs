using Collections.Engine.Batches;
using Collections.Engine.Runs;
using Collections.Testing.Engine;

namespace Collections.Proofs.Clocks;

/// <summary>A planted bug: timers stay where they were after a hold.</summary>
internal sealed class UnmovedTimers(IRunStore store) : StoreBetween(store)
{
    public override Task<IReadOnlyList<long>> Commit(RunTicket ticket, PartBatch batch, PartOutcome outcome)
    {
        foreach (var plan in batch.Plans)
        {
            foreach (var row in plan.Resumed.Select(resumed => resumed.Row))
            {
                for (var token = plan.FirstToken[row]; token != TokenTable.None; token = plan.Tokens.Next[token])
                    if (plan.Tokens.Seq[token] == plan.Tokens.StoredSeq[token]) plan.Tokens.Due[token] = plan.Tokens.StoredDue[token];
            }
        }
        return base.Commit(ticket, batch, outcome);
    }
}
