using Collections.Engine.Batches;
using Collections.Engine.Runs;
using Collections.Testing.Engine;

namespace Collections.Proofs.Differential;

/// <summary>A planted bug: of news only the name is loaded.</summary>
internal sealed class KeylessNews(IRunStore store) : StoreBetween(store)
{
    public override void Load(RunTicket ticket, PartKey part, LoadPurpose purpose, SetDecision? decision, PartBatch batch)
    {
        base.Load(ticket, part, purpose, decision, batch);
        var news = batch.Events.Sorted.ToList();
        batch.Events.Clear();
        foreach (var (round, row, message, _, _) in news) batch.Events.Add(round, row, message);
    }
}
