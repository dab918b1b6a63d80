using Collections.Decisions.Columns;
using Collections.Engine.Batches;
using Collections.Engine.Runs;
using Collections.Testing.Engine;

namespace Collections.Proofs.Differential;

/// <summary>A planted bug: the first two rows of a part have each other's numbers.</summary>
internal sealed class NeighbourFacts(IRunStore store) : StoreBetween(store)
{
    public override void Load(RunTicket ticket, PartKey part, LoadPurpose purpose, SetDecision? decision, PartBatch batch)
    {
        base.Load(ticket, part, purpose, decision, batch);
        if (batch.Count < 2) return;
        foreach (var column in batch.Facts.OfType<NumberColumn>())
            (column.Values[0], column.Values[1]) = (column.Values[1], column.Values[0]);
    }
}
