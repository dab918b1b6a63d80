using Collections.Engine.Batches;
using Collections.Engine.Runs;
using Collections.Proofs.Offices;

namespace Collections.Proofs.Poison;

/// <summary>Throws over some subjects when they are loaded.</summary>
internal sealed class ThrowingStore(IRunStore inner, IReadOnlySet<long> subjects) : StoreAround(inner)
{
    public override void Load(RunTicket ticket, PartKey part, LoadPurpose purpose, SetDecision? decision, PartBatch batch)
    {
        base.Load(ticket, part, purpose, decision, batch);
        for (var row = 0; row < batch.Count; row++)
        {
            if (subjects.Contains(batch.Subjects[row])) throw new DivideByZeroException("planted");
        }
    }
}
