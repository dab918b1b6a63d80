using System.Globalization;
using Collections.Activities.Cycles;
using Collections.Domain.Cases;
using Collections.Domain.Cycles;
using Collections.Persistence.Batches;
using Collections.Persistence.Journal;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Batches;
using Collections.Persistence.Providers.Sqlite.Writing;
using Collections.Server.Nightly;
using Microsoft.EntityFrameworkCore;

namespace Collections.Server.Cycles;

/// <summary>What people do about batches: two of them approve, one rejects, and afterwards somebody says what a firm did with a case. Each deed is noted in the audit.</summary>
internal sealed class BatchDesk(SqliteDatabase database, DayDesk day, TimeProvider time)
{
    private const long Tenant = 1;

    /// <summary>Where the ledger's files go.</summary>
    private string Folder => Path.Combine(Path.GetDirectoryName(database.File)!, LedgerFiles.FolderName);

    /// <summary>The batch of a number; null where there is none.</summary>
    public Batch? Find(long number)
    {
        using var context = database.OpenContext();
        return context.Batches.AsNoTracking().SingleOrDefault(batch => batch.TenantId == Tenant && batch.Number == number);
    }

    /// <summary>
    /// A person approves what the hash says, the second one for good: what is released as soon as it is approved leaves at once.
    /// Gives why it was refused, or null. Who has left the step meanwhile drops out first, so the totals may be others than
    /// those that the person saw.
    /// </summary>
    public async Task<string?> Approve(long number, string digest, string person)
    {
        await SignAgain(number).ConfigureAwait(false);
        var refusal = await Change(number, person, batch =>
        {
            if (Convert.ToHexStringLower(batch.Digest ?? []) != digest) return "Expected the approval of the totals as they are, found that they were signed anew since: look at them again.";
            if (string.Equals(batch.ApprovedBy, person, StringComparison.OrdinalIgnoreCase)) return $"Expected the approval of a second person, found {person}, who has approved already.";
            if (batch.ApprovedBy is null) (batch.ApprovedBy, batch.ApprovedAt) = (person, time.GetUtcNow());
            else (batch.SecondedBy, batch.SecondedAt, batch.Status) = (person, time.GetUtcNow(), BatchStatus.Approved);
            return null;
        }, "batch.approve").ConfigureAwait(false);
        if (refusal is null && Find(number) is { Status: BatchStatus.Approved }) await Release().ConfigureAwait(false);
        return refusal;
    }

    /// <summary>A person rejects the batch: its proposals fall. Gives why it was refused, or null.</summary>
    public async Task<string?> Reject(long number, string why, string person)
    {
        var refusal = await Change(number, person, batch =>
        {
            (batch.RejectedBy, batch.RejectedAt, batch.RejectedWhy, batch.Status, batch.WorkedTo) = (person, time.GetUtcNow(), why, BatchStatus.Rejected, 0);
            return null;
        }, "batch.reject").ConfigureAwait(false);
        if (refusal is null) await Release().ConfigureAwait(false);
        return refusal;
    }

    /// <summary>
    /// A person rejects some cases of the batch: those that wait to be placed wait for the next batch, those that were proposed hear
    /// of it, and the totals are signed anew. Gives why it was refused, or null.
    /// </summary>
    public async Task<string?> Reject(long number, IReadOnlyCollection<PoolCase> visits, string why, string person)
    {
        var refusal = await InRelease(async (release, date) => await release.Reject(number, visits, (why, person), date, time.GetUtcNow()).ConfigureAwait(false)).ConfigureAwait(false);
        if (refusal is null) await SignAgain(number).ConfigureAwait(false);
        return refusal;
    }

    /// <summary>A case that was placed is refused, paid, kept on or recalled. Gives why it was refused, or null.</summary>
    public async Task<string?> Tell(PoolCase visit, string outcome, string person)
    {
        if (!BatchOutcome.OfPlaced.Contains(outcome)) return $"Expected one of {string.Join(", ", BatchOutcome.OfPlaced)}, found '{outcome}'.";
        var word = new BatchWord(visit.Case, visit.Seq, outcome);
        var refusal = (await day.React(at => new ReceivedEvent("people", null, new CaseId(visit.Case).Subject, BatchWord.EventName, at, word.Write())).ConfigureAwait(false)).Refusal;
        if (refusal is null) await database.Writer.Write(session => AuditLog.Append(session.Context(), time.GetUtcNow(), person, "batch.tell", visit.Case.ToString(CultureInfo.InvariantCulture), outcome)).ConfigureAwait(false);
        return refusal;
    }

    /// <summary>Who has left the step since drops out, and the totals are signed anew.</summary>
    private async Task SignAgain(long number)
    {
        await database.Writer.Write(session => IsProposed(session, number) ? BatchWriting.DropLeft(session, number) : 0).ConfigureAwait(false);
        BatchSignature signature;
        using (var reader = database.OpenSortingReader()) signature = BatchSignature.Of(reader, number);
        await database.Writer.Write(session =>
        {
            if (!IsProposed(session, number)) return;
            signature.On(session.Context().Batches.Single(batch => batch.TenantId == Tenant && batch.Number == number));
            session.Context().SaveChanges();
        }).ConfigureAwait(false);
    }

    private static bool IsProposed(WriteSession session, long number) =>
        session.Context().Batches.AsNoTracking().Any(batch => batch.TenantId == Tenant && batch.Number == number && batch.Status == BatchStatus.Proposed);

    private Task<string?> Change(long number, string person, Func<Batch, string?> change, string deed) => database.Writer.Write(session =>
    {
        var context = session.Context();
        var batch = context.Batches.SingleOrDefault(batch => batch.TenantId == Tenant && batch.Number == number);
        if (batch is null) return "Expected a batch of this number, found none.";
        if (batch.Status != BatchStatus.Proposed) return $"Expected a batch that waits for approval, found that it is {BatchWords.Of(batch.Status)}.";
        if (change(batch) is { } refusal) return refusal;
        context.SaveChanges();
        AuditLog.Append(context, time.GetUtcNow(), person, deed, number.ToString(CultureInfo.InvariantCulture), string.Create(CultureInfo.InvariantCulture, $"{batch.Cases} cases, {batch.Amount / 100m:0.00}{(batch.RejectedWhy is { } why ? ": " + why : "")}"));
        return null;
    });

    private Task<int> Release() => InRelease(async (release, date) =>
    {
        await release.Release(date, isNight: false).ConfigureAwait(false);
        return release.Told.Count;
    });

    /// <summary>Works batches by day, and then the cases that were told something.</summary>
    private Task<T> InRelease<T>(Func<BatchRelease, DateOnly, Task<T>> act) => day.Work(async (run, date) =>
    {
        var release = new BatchRelease(new BatchWork(database, run.Night, run.Ticket), Folder);
        var result = await act(release, date).ConfigureAwait(false);
        if (release.Told.Count > 0) run.TryAll(release.Told.Distinct());
        return result;
    });
}
