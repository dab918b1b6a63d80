using Collections.Engine.Batches;
using Collections.Engine.Planning;
using Collections.Engine.Runs;
using Collections.Testing.Engine;

namespace Collections.Proofs.Differential;

/// <summary>A planted bug: of what is said to a step that waits only the word is loaded, not the terms, nor who says it.</summary>
internal sealed class WordlessOffers(IRunStore store) : StoreBetween(store)
{
    public override void Load(RunTicket ticket, PartKey part, LoadPurpose purpose, SetDecision? decision, PartBatch batch)
    {
        base.Load(ticket, part, purpose, decision, batch);
        var (news, rounds) = (batch.Events.Sorted.ToList(), batch.Events.Rounds);
        var words = Enumerable.Range(0, rounds).SelectMany(round => Enumerable.Range(0, batch.Plans.Length).SelectMany(plan => batch.Events.CompletionsOf(round, plan))).ToList();
        batch.Events.Clear();
        foreach (var (round, row, message, content, isAgain) in news) batch.Events.Add(round, row, message, content, isAgain);
        foreach (var word in words) batch.Events.Complete(word.Round, word.Plan, word.Row, word.Seq, word.Outcome);
    }
}
