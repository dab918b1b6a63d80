using Collections.Activities.Cycles;
using Collections.Domain.Cases;
using Collections.Persistence.Batches;
using Collections.Persistence.Providers.Sqlite.Batches;
using Collections.Persistence.Runs;
using Collections.Server.Nightly;
using Microsoft.EntityFrameworkCore;

namespace Collections.Server.Cycles;

/// <summary>
/// Takes the batches that are due on a business date: who waits in the pool when the cases have done their own steps of the
/// night. A night that broke off goes on where it stopped, with the same cases.
/// </summary>
internal sealed class BatchSelection(BatchWork work)
{
    /// <summary>Why a case is left out that no firm may have, or for which none has room.</summary>
    public const string NoFirm = "no-firm";

    /// <summary>Why a case is left out that owes nothing.</summary>
    public const string OwesNothing = "owes-nothing";

    private const long Tenant = 1;

    /// <summary>Takes what is due on the date; what was broken off is ended first.</summary>
    public async Task Take(DateOnly date)
    {
        foreach (var open in work.In(BatchStatus.Selecting)) await Take(open).ConfigureAwait(false);
        foreach (var cycle in work.Night.Cycles.Where(cycle => cycle.Version.IsPublished))
        {
            var due = cycle.Day.LatestUntil(date, work.Calendar(cycle.Day.Calendar));
            if (due > (Before(date) ?? date.AddDays(-1)) && await Begin(cycle, due, date).ConfigureAwait(false) is { } batch) await Take(batch).ConfigureAwait(false);
        }
        foreach (var open in work.In(BatchStatus.Proposed, BatchStatus.Approved)) await SignAgain(open).ConfigureAwait(false);
    }

    /// <summary>The night before; null where there was none.</summary>
    private DateOnly? Before(DateOnly date)
    {
        using var context = work.Database.OpenContext();
        return context.Runs.Where(run => run.TenantId == Tenant && run.Kind == RunKind.Nightly && run.BusinessDate < date).Max(run => (DateOnly?)run.BusinessDate);
    }

    /// <summary>The batch of a cycle's day; null where it has one already.</summary>
    private async Task<Batch?> Begin(NightCycle cycle, DateOnly due, DateOnly date)
    {
        Batch? begun = null;
        await work.Write(session =>
        {
            var context = session.Context();
            var batches = context.Batches.Where(batch => batch.TenantId == Tenant);
            if (batches.Any(batch => batch.StrategyNumber == cycle.Version.StrategyNumber && batch.DueOn == due)) return;
            begun = new Batch
            {
                TenantId = Tenant,
                Number = (batches.Max(batch => (long?)batch.Number) ?? 0) + 1,
                StrategyNumber = cycle.Version.StrategyNumber,
                VersionId = cycle.Version.Id,
                DueOn = due,
                SelectedOn = date,
                ReleaseOn = cycle.Rules.ReleaseAfter == 0 ? date : work.Calendar(cycle.Day.Calendar).AddBusinessDays(date, cycle.Rules.ReleaseAfter),
                Kind = cycle.Kind,
                Pool = cycle.Pool,
            };
            context.Add(begun);
            context.SaveChanges();
        }).ConfigureAwait(false);
        return begun;
    }

    private async Task Take(Batch batch)
    {
        var cycle = work.CycleOf(batch);
        var pool = new PoolSource(work.Night, cycle);
        var part = new BatchPart(work.Database, work.Night, cycle, pool, work.Ticket);
        foreach (var cases in Waiting(pool, batch).GroupBy(one => one.Case).Chunk(work.CasesPerPart))
            await Take(batch, cycle, part, [.. cases.SelectMany(visits => visits)]).ConfigureAwait(false);
        if (cycle.Rules.Allocates) await Allocate(batch, cycle).ConfigureAwait(false);
        var signature = work.Signature(batch.Number);
        await work.Change(batch.Number, row =>
        {
            signature.On(row);
            row.Status = BatchStatus.Proposed;
            row.WorkedTo = 0;
        }).ConfigureAwait(false);
    }

    private IReadOnlyList<PoolCase> Waiting(PoolSource pool, Batch batch)
    {
        using var reader = work.Database.OpenReader();
        return [.. pool.Waiting(reader, batch.Number).Where(one => one.Case > batch.WorkedTo)];
    }

    private Task Take(Batch batch, NightCycle cycle, BatchPart part, IReadOnlyList<PoolCase> cases)
    {
        var judged = part.Judge(cases, rows => cycle.Rules.Judge(rows.Batch, rows.Rows, rows.Clock));
        return work.Write(session =>
        {
            for (var i = 0; i < cases.Count; i++)
            {
                if (judged[i] is { IsTaken: true } taken) BatchWriting.Add(session, batch.Number, Line(cases[i], taken));
            }
            BatchWriting.WorkedTo(session, batch.Number, cases[^1].Case);
        });
    }

    private static BatchLineRow Line(PoolCase visit, JudgedCase judged) => new(visit, "", "", judged.Balance, judged.Reason is null ? BatchLineStatus.Proposed : BatchLineStatus.Excluded)
    {
        Stratum = judged.Stratum,
        Reason = judged.Reason,
        Tells = judged.Tells,
        Barred = judged.Barred,
    };

    /// <summary>Shares the batch out, all of it at once; a night that broke off before the end gives the same again.</summary>
    private async Task Allocate(Batch batch, NightCycle cycle)
    {
        var lines = Proposed(batch);
        using var reader = work.Database.OpenReader();
        var firms = BatchAllocation.Share(cycle.Rules, [.. lines.Select(line => new AllocatedCase(line.Case.Case, line.Case.Case >> CaseId.SubjectShift, line.Account, line.Balance, line.Stratum, line.Barred))], BatchReading.HeldByFirms(reader));
        foreach (var part in lines.Zip(firms).Chunk(work.CasesPerPart))
        {
            await work.Write(session =>
            {
                foreach (var (line, firm) in part) BatchWriting.Give(session, batch.Number, line.Case, firm, firm is not null ? null : line.Balance > 0 ? NoFirm : OwesNothing);
            }).ConfigureAwait(false);
        }
    }

    /// <summary>What is proposed, those included that an attempt which broke off has left out for want of a firm.</summary>
    private IReadOnlyList<BatchLineRow> Proposed(Batch batch)
    {
        using var reader = work.Database.OpenSortingReader();
        return [.. BatchReading.All(reader, batch.Number).Where(line => line.Status == BatchLineStatus.Proposed || line.Reason is NoFirm or OwesNothing)];
    }

    /// <summary>Who has left the step since drops out of a batch that has not left, and its totals are signed anew.</summary>
    private async Task SignAgain(Batch batch)
    {
        await work.Write(session => BatchWriting.DropLeft(session, batch.Number)).ConfigureAwait(false);
        var signature = work.Signature(batch.Number);
        if (batch.Digest is { } signed && signed.AsSpan().SequenceEqual(signature.Digest)) return;
        await work.Change(batch.Number, row =>
        {
            if (row.Status is BatchStatus.Proposed or BatchStatus.Approved) signature.On(row);
        }).ConfigureAwait(false);
    }
}
