using Collections.Domain.Cycles;
using Collections.Engine.Activities;

namespace Collections.Activities.Pools;

/// <summary>
/// The case is proposed to a committee (suit, write-off, settlement) and waits in its pool: two persons approve the batch
/// that takes it, or one rejects it.
/// </summary>
[Activity("Collections", "Placements", "Proposes the case to a committee and waits for what it decides.", Icon = "gavel")]
[Outcomes(BatchOutcome.Approved, BatchOutcome.Rejected, BatchOutcome.EvidenceMissing, BatchOutcome.DroppedOut)]
internal sealed class Propose : Activity
{
    [Input(Description = "Name of the pool, as the cycle has it.", IsRequired = true, Order = 1)]
    public Input<string> Pool { get; } = new();

    public override IReadOnlyList<string> Completions => BatchOutcome.OfProposing;

    public override void Bind(BindingContext context)
    {
        PoolInput.Bind(context, Pool);
        foreach (var outcome in BatchOutcome.OfProposing) context.Pool.Add(outcome);
    }

    public override void Execute(ActivityContext context)
    {
        for (var i = 0; i < context.Count; i++) context.Wait(i);
    }
}
