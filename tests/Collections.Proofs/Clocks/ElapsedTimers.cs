using Collections.Engine.Batches;
using Collections.Engine.Runs;
using Collections.Testing.Engine;

namespace Collections.Proofs.Clocks;

/// <summary>
/// A planted bug: timers count elapsed time, so that those which run over a transition are due so much later by the
/// portfolio's clocks.
/// </summary>
internal sealed class ElapsedTimers(IRunStore store, TimeSpan shift) : StoreBetween(store)
{
    public override Task<IReadOnlyList<long>> Commit(RunTicket ticket, PartBatch batch, PartOutcome outcome)
    {
        foreach (var plan in batch.Plans)
        {
            for (var token = 0; token < plan.Tokens.Count; token++)
            {
                if (plan.Tokens.StoredSeq[token] == TokenTable.NotStored && plan.Tokens.Due[token] != TokenTable.NotDue)
                    plan.Tokens.Due[token] += (long)shift.TotalMilliseconds;
            }
        }
        return base.Commit(ticket, batch, outcome);
    }
}
