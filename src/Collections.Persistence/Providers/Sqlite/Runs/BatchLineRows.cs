using Collections.Domain.Cycles;
using Collections.Engine.Batches;
using Collections.Persistence.Providers.Sqlite.Writing;

namespace Collections.Persistence.Providers.Sqlite.Runs;

/// <summary>Notes at the lines of batches what their cases have taken, in the transaction that moves the case.</summary>
internal static class BatchLineRows
{
    private const string Note = $"""
        UPDATE batch_line SET outcome = ?3 WHERE tenant_id = {Tenant.Key} AND case_id = ?1 AND seq = ?2
          AND batch = (SELECT max(l.batch) FROM batch_line l WHERE l.tenant_id = {Tenant.Key} AND l.case_id = ?1 AND l.seq = ?2)
        """;

    public static void Write(WriteSession session, PartWrite part, PlanBatch plan)
    {
        foreach (LoadedEvent heard in part.Loaded.Events)
        {
            if (heard is not { IsOfBatch: true, Completion: { Verdict: CompletionVerdict.Applied } word } || part.Batch.Plans[word.Plan] != plan || part.IsLeft(word.Row))
                continue;
            if (BatchOutcome.OfRecalling.Contains(heard.Outcome))
                continue;
            Statement note = session.Prepare(Note);
            note.Bind(1, plan.CaseIds[word.Row]);
            note.Bind(2, word.Seq);
            note.BindText(3, heard.Outcome);
            note.Execute();
        }
    }
}
