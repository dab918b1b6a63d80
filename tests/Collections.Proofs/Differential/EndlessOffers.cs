using Collections.Engine.Batches;
using Collections.Engine.Planning;
using Collections.Engine.Runs;
using Collections.Testing.Engine;
using Collections.Testing.Reference;

namespace Collections.Proofs.Differential;

/// <summary>A planted bug: until when an offer may be accepted is forgotten overnight.</summary>
internal sealed class EndlessOffers(IRunStore store) : StoreBetween(store)
{
    public override void Load(RunTicket ticket, PartKey part, LoadPurpose purpose, SetDecision? decision, PartBatch batch)
    {
        base.Load(ticket, part, purpose, decision, batch);
        foreach (var plan in batch.Plans)
        {
            var (table, nodes) = (plan.Tokens, ModelRuns.OfferNodes(plan.Plan));
            for (var token = 0; token < table.Count; token++)
            {
                if (!nodes.Contains(table.Node[token]) || plan.Plan.Nodes[table.Node[token]].Timers.Count > 0) continue;
                table.Due[token] = table.StoredDue[token] = TokenTable.NotDue;
            }
        }
    }
}
