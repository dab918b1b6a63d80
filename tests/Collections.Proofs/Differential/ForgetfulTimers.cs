using Collections.Engine.Batches;
using Collections.Engine.Runs;
using Collections.Testing.Engine;

namespace Collections.Proofs.Differential;

/// <summary>A planted bug: how often a repeated timer has fired is not loaded.</summary>
internal sealed class ForgetfulTimers(IRunStore store) : StoreBetween(store)
{
    public override void Load(RunTicket ticket, PartKey part, LoadPurpose purpose, SetDecision? decision, PartBatch batch)
    {
        base.Load(ticket, part, purpose, decision, batch);
        foreach (var plan in batch.Plans)
        {
            for (var token = 0; token < plan.Tokens.Count; token++)
            {
                if (plan.Tokens.Timers[token] is not { } timers) continue;
                for (var i = 1; i < timers.Length; i += 2) timers[i] = 0;
            }
        }
    }
}
