using Collections.Engine.Batches;
using Collections.Engine.Runs;
using Collections.Testing.Engine;

namespace Collections.Proofs.Differential;

/// <summary>A planted bug: what tokens of a state keep beside their timers is not loaded, or they are not loaded at all.</summary>
/// <param name="store">The store.</param>
/// <param name="of">Which tokens.</param>
/// <param name="whole">Whether the token itself is lost.</param>
internal sealed class ForgetfulTokens(IRunStore store, TokenState of, bool whole) : StoreBetween(store)
{
    public override void Load(RunTicket ticket, PartKey part, LoadPurpose purpose, SetDecision? decision, PartBatch batch)
    {
        base.Load(ticket, part, purpose, decision, batch);
        foreach (var table in batch.Plans.Select(plan => plan.Tokens))
        {
            for (var token = 0; token < table.Count; token++)
            {
                if (table.State[token] != of) continue;
                if (whole) table.State[token] = TokenState.Gone;
                else if (table.Memory(token) is { Numbers: [], Texts: [] }) table.Remember(token, null);
            }
        }
    }
}
