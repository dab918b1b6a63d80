using Collections.Engine.Batches;
using Collections.Engine.Runs;
using Collections.Testing.Engine;

namespace Collections.Proofs.Differential;

/// <summary>A planted bug: what came last is heard first.</summary>
internal sealed class LateNewsFirst(IRunStore store) : StoreBetween(store)
{
    public override void Load(RunTicket ticket, PartKey part, LoadPurpose purpose, SetDecision? decision, PartBatch batch)
    {
        base.Load(ticket, part, purpose, decision, batch);
        var news = batch.Events.Sorted.ToList();
        var last = batch.Events.Rounds - 1;
        batch.Events.Clear();
        foreach (var (round, row, message, content, isAgain) in news) batch.Events.Add(last - round, row, message, content, isAgain);
    }
}
