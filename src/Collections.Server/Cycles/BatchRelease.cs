using System.Globalization;
using Collections.Activities.Cycles;
using Collections.Domain.Accounts;
using Collections.Domain.Cases;
using Collections.Domain.Cycles;
using Collections.Engine.Runs;
using Collections.Persistence.Batches;
using Collections.Persistence.Journal;
using Collections.Persistence.Messages;
using Collections.Persistence.Providers.Sqlite.Batches;
using Collections.Persistence.Providers.Sqlite.Writing;
using Collections.Server.Nightly;
using Microsoft.EntityFrameworkCore;

namespace Collections.Server.Cycles;

/// <summary>
/// Releases batches that two persons have approved, and tells those that one has rejected: what each case is told goes into
/// the inbox with the line that says so, and moves the case like any news. Cases that owe nothing any more drop out.
/// </summary>
/// <param name="work">How it is written.</param>
/// <param name="folder">Where the ledger's files go.</param>
internal sealed class BatchRelease(BatchWork work, string folder)
{
    private const string Source = "batch";
    private const long Tenant = 1;

    /// <summary>The accounts whose cases were told something.</summary>
    public List<AccountId> Told { get; } = [];

    /// <summary>Releases what is approved and due on the date; a release that broke off is ended first.</summary>
    /// <param name="date">The business date of the night, or of the last one by day.</param>
    /// <param name="isNight">Whether a night works; by day only what is released as soon as it is approved leaves.</param>
    public async Task Release(DateOnly date, bool isNight)
    {
        foreach (var batch in work.In(BatchStatus.Approved, BatchStatus.Releasing))
        {
            if (batch.ReleaseOn > date || !(isNight || work.CycleOf(batch).Rules.ReleaseAfter == 0)) continue;
            if (batch.Status == BatchStatus.Approved) await work.Change(batch.Number, row => (row.Status, row.WorkedTo) = (BatchStatus.Releasing, 0)).ConfigureAwait(false);
            await Release(batch, date).ConfigureAwait(false);
        }
        foreach (var batch in work.In(BatchStatus.Rejected)) await Reject(batch, date).ConfigureAwait(false);
    }

    private async Task Release(Batch batch, DateOnly date)
    {
        var cycle = work.CycleOf(batch);
        var part = new BatchPart(work.Database, work.Night, cycle, new PoolSource(work.Night, cycle), work.Ticket);
        for (var at = batch.Status == BatchStatus.Releasing ? batch.WorkedTo : 0; work.Next(batch.Number, at) is { Count: > 0 } lines; at = lines[^1].Case.Case)
        {
            var judged = part.Judge([.. lines.Select(line => line.Case)], rows => cycle.Rules.JudgeRelease(rows.Batch, rows.Rows, rows.Clock));
            await work.Write(session =>
            {
                for (var i = 0; i < lines.Count; i++) Release(session, batch, lines[i], judged[i], date);
                BatchWriting.WorkedTo(session, batch.Number, lines[^1].Case.Case);
            }).ConfigureAwait(false);
        }
        if (cycle.Rules.Ledger is { Count: > 0 } ledger && !work.IsParallel) new LedgerFiles(folder).Write(cycle.Version.Package.Name, batch.DueOn, [.. ledger.Zip(Sums(batch.Number, ledger.Count))]);
        var signature = work.Signature(batch.Number);
        await work.Change(batch.Number, row =>
        {
            signature.On(row);
            (row.Status, row.ReleasedOn) = (BatchStatus.Released, date);
        }).ConfigureAwait(false);
    }

    /// <summary>Sums of the ledger entries over the cases that left, in hundredths.</summary>
    private long[] Sums(long number, int entries)
    {
        var sums = new long[entries];
        using var reader = work.Database.OpenSortingReader();
        foreach (var line in BatchReading.All(reader, number).Where(line => line.Status == BatchLineStatus.Released))
        {
            for (var i = 0; i < entries; i++) sums[i] = checked(sums[i] + line.Postings[i]);
        }
        return sums;
    }

    private void Release(WriteSession session, Batch batch, BatchLineRow line, ReleasedCase? judged, DateOnly date)
    {
        if (line.Status == BatchLineStatus.Proposed)
        {
            var stays = judged is { Stays: true };
            BatchWriting.Release(session, batch.Number, line with
            {
                Status = stays ? BatchLineStatus.Released : BatchLineStatus.DroppedOut,
                ReleaseBalance = judged?.Balance,
                Postings = stays ? judged!.Postings : [],
            });
            if (judged is not null) Tell(session, batch, date, Word(batch, line, judged));
        }
        else if (line is { Status: BatchLineStatus.DroppedOut or BatchLineStatus.Excluded, Tells: { } outcome } && judged is not null)
        {
            Tell(session, batch, date, new BatchWord(line.Case.Case, line.Case.Seq, outcome));
        }
    }

    private static BatchWord Word(Batch batch, BatchLineRow line, ReleasedCase judged)
    {
        var isPlacing = batch.Kind == CycleKind.Placement;
        var (case_, seq) = line.Case;
        return judged.Stays
            ? new BatchWord(case_, seq, isPlacing ? BatchOutcome.Placed : BatchOutcome.Approved) { Firm = line.Firm, Amount = judged.Balance }
            : new BatchWord(case_, seq, isPlacing ? BatchOutcome.Paid : BatchOutcome.DroppedOut);
    }

    /// <summary>Cases that wait to be placed wait on for the next batch; those that were proposed hear of it.</summary>
    private async Task Reject(Batch batch, DateOnly date)
    {
        for (var at = batch.WorkedTo; work.Next(batch.Number, at) is { Count: > 0 } lines; at = lines[^1].Case.Case)
        {
            await work.Write(session =>
            {
                foreach (var line in lines.Where(line => line.Status == BatchLineStatus.Proposed))
                {
                    BatchWriting.Reject(session, batch.Number, line.Case);
                    if (batch.Kind != CycleKind.Placement) Tell(session, batch, date, new BatchWord(line.Case.Case, line.Case.Seq, BatchOutcome.Rejected));
                }
                BatchWriting.WorkedTo(session, batch.Number, lines[^1].Case.Case);
            }).ConfigureAwait(false);
        }
    }

    /// <summary>
    /// A person rejects some cases of a batch that waits for approval: all of them or, where one is not proposed, none. Whoever
    /// has approved the batch before has approved other totals, so that falls too. Gives why nothing was done, or null.
    /// </summary>
    /// <param name="number">Of the batch.</param>
    /// <param name="visits">The cases.</param>
    /// <param name="what">Why, and who says so.</param>
    /// <param name="date">The business date of the last night.</param>
    /// <param name="now">The instant of the audit.</param>
    public async Task<string?> Reject(long number, IReadOnlyCollection<PoolCase> visits, (string Why, string By) what, DateOnly date, DateTimeOffset now)
    {
        string? refusal = null;
        await work.Write(session =>
        {
            var context = session.Context();
            var batch = context.Batches.Single(batch => batch.TenantId == Tenant && batch.Number == number);
            if (batch.Status != BatchStatus.Proposed)
            {
                refusal = $"Expected a batch that waits for approval, found that it is {BatchWords.Of(batch.Status)}.";
                return;
            }
            var ids = visits.Select(visit => visit.Case).Distinct().ToList();
            var proposed = context.BatchLines.AsNoTracking().Where(line => line.TenantId == Tenant && line.Batch == number && line.Status == BatchLineStatus.Proposed && ids.Contains(line.CaseId))
                .AsEnumerable().Count(line => visits.Contains(new PoolCase(line.CaseId, line.Seq)));
            if (proposed < visits.Count)
            {
                refusal = $"Expected cases that the batch proposes, found {visits.Count - proposed} that it does not: look at them again.";
                return;
            }
            foreach (var visit in visits)
            {
                BatchWriting.Reject(session, number, visit, what.Why);
                if (batch.Kind != CycleKind.Placement) Tell(session, batch, date, new BatchWord(visit.Case, visit.Seq, BatchOutcome.Rejected));
            }
            (batch.ApprovedBy, batch.ApprovedAt) = (null, null);
            context.SaveChanges();
            AuditLog.Append(context, now, what.By, "batch.reject-lines", number.ToString(CultureInfo.InvariantCulture), string.Create(CultureInfo.InvariantCulture, $"{visits.Count} cases: {what.Why}"));
        }).ConfigureAwait(false);
        return refusal;
    }

    private void Tell(WriteSession session, Batch batch, DateOnly date, BatchWord word)
    {
        var account = new CaseId(word.Case).Subject;
        var number = session.Scalar("SELECT coalesce(max(number), 0) + 1 FROM inbox WHERE tenant_id = 1");
        var at = new DateTimeOffset(date.ToDateTime(TimeOnly.MinValue).AddMilliseconds(work.Night.Definition.Clock.Now % RunClock.Day), TimeSpan.Zero);
        DaytimeRun.Insert(session, number, new ReceivedEvent(Source, string.Create(CultureInfo.InvariantCulture, $"{batch.Number}/{word.Case}/{word.Seq}"), account, BatchWord.EventName, at, word.Write()), InboxState.Received);
        Told.Add(account);
    }
}
