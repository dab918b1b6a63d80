using Collections.Domain.Effects;
using Collections.Domain.Placements;
using Collections.Engine.Batches;
using Collections.Persistence.Providers.Sqlite.Images;
using Collections.Persistence.Providers.Sqlite.Writing;

namespace Collections.Persistence.Providers.Sqlite.Runs;

/// <summary>Keeps what a part changes as it was before, in the transaction that changes it.</summary>
internal sealed class PartImages(WriteSession session, PartWrite part)
{
    private const string SelectTasks = $"SELECT seq, due FROM task WHERE tenant_id = {Tenant.Key} AND case_id = ?1 AND state = 0 AND due IS NOT NULL";

    private const string SelectTerms = $"SELECT seq, term_ends FROM placement WHERE tenant_id = {Tenant.Key} AND case_id = ?1 AND to_date IS NULL";

    private readonly CaseImages _images = part.Loaded.Images;
    private readonly SortedDictionary<long, byte[]> _closed = [];
    private readonly List<DueImage> _dues = [];

    /// <summary>What the loaded rows do not say is read before it is changed: cases that open again, and dates that go on.</summary>
    public void NoteBefore()
    {
        foreach (PlanBatch plan in part.Batch.Plans)
        {
            foreach (int row in plan.Reopened.Where(row => !part.IsLeft(row)))
                NoteClosed(plan.CaseIds[row]);
            foreach (Resumption resumed in plan.Resumed.Where(resumed => !part.IsLeft(resumed.Row)))
            {
                NoteDues(SelectTasks, isTerm: false, plan.CaseIds[resumed.Row]);
                NoteDues(SelectTerms, isTerm: true, plan.CaseIds[resumed.Row]);
            }

            HashSet<int> resumedRows = [.. plan.Resumed.Select(resumed => resumed.Row)];
            foreach (Effect effect in plan.Effects.Span)
            {
                bool isExtended = effect.Kind == (int)EffectKind.PlacementEvent && effect.A == (long)PlacementEventKind.Kept;
                if (isExtended && !part.IsLeft(effect.Row) && resumedRows.Add(effect.Row))
                    NoteDues(SelectTerms, isTerm: true, plan.CaseIds[effect.Row]);
            }
        }
    }

    /// <summary>Writes the image, in place of some that nobody can ask for any more.</summary>
    public void Write(IReadOnlyList<ExclusionImage> exclusions)
    {
        ImageRows.DropSome(session, part.Scope.BusinessDate);
        var moved = new List<MovedCase>();
        for (int at = 0; at < part.Loaded.OpenCases.Count; at++)
        {
            (long id, int place, int row) = part.Loaded.OpenCases[at];
            PlanBatch plan = part.Batch.Plans[place];
            bool isWritten = plan.Dirty[row] || plan.States[row] == CaseState.Closed;
            if ((isWritten || TokenRows.IsMoved(plan, row)) && !part.IsLeft(row))
                moved.Add(new MovedCase(id, at, isWritten));
        }

        if (moved.Count + _closed.Count + _dues.Count + exclusions.Count == 0)
            return;
        ImageBytes image = part.Loaded.Image;
        image.Clear();
        _images.Write(image, moved, _closed);
        image.Put(_dues.Count);
        foreach (DueImage due in _dues)
            Put(image, due);
        image.Put(exclusions.Count);
        foreach (ExclusionImage exclusion in exclusions)
        {
            image.Put(exclusion.Subject);
            image.Put(exclusion.Reason);
            image.Put(exclusion.SinceRun);
        }

        ImageRows.Write(session, part.Ticket.Number, part.Batch.Key.Stage, part.Batch.Key.From, part.Batch.Key.To, image.Span);
    }

    private static void Put(ImageBytes image, DueImage due)
    {
        image.Put(due.IsTerm ? 1 : 0);
        image.Put(due.CaseId);
        image.Put(due.Seq);
        image.Put(due.Due is null ? 0 : 1);
        if (due.Due is { } known)
            image.Put(known);
    }

    private void NoteClosed(long id)
    {
        Statement select = session.Prepare(CaseImages.SelectCase);
        select.Bind(1, id);
        if (select.Step())
            _closed.Add(id, CaseImages.Whole(select));
        select.Reset();
    }

    private void NoteDues(string sql, bool isTerm, long id)
    {
        Statement select = session.Prepare(sql);
        select.Bind(1, id);
        while (select.Step())
            _dues.Add(new DueImage(isTerm, id, select.ColumnInt(0), select.IsNull(1) ? null : select.ColumnLong(1)));
    }
}
