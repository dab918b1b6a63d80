using Collections.Engine.Batches;
using Collections.Engine.Runs;
using Collections.Proofs.Offices;

namespace Collections.Proofs.Workers;

/// <summary>A planted bug: as much memory as a part's columns take stays reachable after each part.</summary>
internal sealed class LeakingStore(IRunStore store) : StoreAround(store)
{
    private const int NumbersPerSubject = 64;
    private static readonly List<long[]> Kept = [];

    public override void Load(RunTicket ticket, PartKey part, LoadPurpose purpose, SetDecision? decision, PartBatch batch)
    {
        base.Load(ticket, part, purpose, decision, batch);
        var columns = new long[batch.Count * NumbersPerSubject];
        Array.Fill(columns, 1);
        Kept.Add(columns);
    }
}
