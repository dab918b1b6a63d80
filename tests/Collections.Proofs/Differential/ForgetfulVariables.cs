using Collections.Decisions.Columns;
using Collections.Decisions.Values;
using Collections.Engine.Batches;
using Collections.Engine.Planning;
using Collections.Engine.Runs;
using Collections.Testing.Engine;

namespace Collections.Proofs.Differential;

/// <summary>A planted bug: what a step keeps between runs is not loaded.</summary>
/// <param name="store">The store.</param>
/// <param name="word">The last word of the variables' names.</param>
internal sealed class ForgetfulVariables(IRunStore store, string word) : StoreBetween(store)
{
    public override void Load(RunTicket ticket, PartKey part, LoadPurpose purpose, SetDecision? decision, PartBatch batch)
    {
        base.Load(ticket, part, purpose, decision, batch);
        foreach (var plan in batch.Plans)
        {
            foreach (var variable in plan.Plan.Variables.Where(variable => variable.Name.EndsWith(" " + word, StringComparison.Ordinal)))
            {
                for (var row = 0; row < batch.Count; row++) plan.Variable(variable.Slot).TryWrite(row, FeelValue.Null);
            }
        }
    }
}
