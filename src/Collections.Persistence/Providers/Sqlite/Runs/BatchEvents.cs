using Collections.Domain.Cases;
using Collections.Domain.Cycles;
using Collections.Engine.Batches;

namespace Collections.Persistence.Providers.Sqlite.Runs;

/// <summary>Brings what batches tell their cases from the inbox to the steps that wait for it.</summary>
internal sealed class BatchEvents(PartBatch batch)
{
    /// <summary>Puts a word into the batch, as the news of a round; one for which no open case of the subject waits becomes a refusal.</summary>
    public LoadedEvent Add(LoadedEvent heard, string? payload, int row, int round)
    {
        if (BatchWord.Read(payload) is not { } word)
            return heard with { Problem = "a JSON object with case, seq and outcome was expected as payload" };
        if (word.Case >> CaseId.SubjectShift != heard.Subject)
            return heard with { Problem = $"case {word.Case}: a case of the account was expected, found another account's" };
        int plan = Array.FindIndex(batch.Plans, one => one.CaseIds[row] == word.Case && one.States[row] == Engine.Batches.CaseState.Open);
        if (plan < 0)
            return heard with { Problem = $"case {word.Case}: an open case was expected, found none" };
        int code = batch.Pool.TryGet(word.Outcome, out int? known) ? known.Value : -1;
        return heard with
        {
            Completion = batch.Events.Complete(round, plan, row, word.Seq, code, NewsContent.Read(payload).Content),
            Outcome = word.Outcome,
            IsOfBatch = true,
        };
    }
}
