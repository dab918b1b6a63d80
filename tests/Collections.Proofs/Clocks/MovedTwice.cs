using Collections.Engine.Batches;
using Collections.Engine.Runs;
using Collections.Testing.Engine;

namespace Collections.Proofs.Clocks;

/// <summary>A planted bug: that a hold was made up for is written apart from the timers, and lost, so that they are moved again.</summary>
internal sealed class MovedTwice(IRunStore store) : StoreBetween(store)
{
    private readonly HashSet<long> lost = [];

    public override Task<IReadOnlyList<long>> Commit(RunTicket ticket, PartBatch batch, PartOutcome outcome)
    {
        foreach (var plan in batch.Plans)
        {
            foreach (var resumed in plan.Resumed.Where(resumed => plan.States[resumed.Row] == CaseState.Open && lost.Add(plan.CaseIds[resumed.Row])))
                plan.PausedSince[resumed.Row] = resumed.Time.Since;
        }
        return base.Commit(ticket, batch, outcome);
    }
}
