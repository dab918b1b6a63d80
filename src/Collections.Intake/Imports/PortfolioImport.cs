using System.Globalization;
using System.Text;
using Collections.Domain.Calendars;
using Collections.Domain.Feeds;
using Collections.Domain.Portfolios;
using Collections.Intake.Files;
using Collections.Intake.Mappings;
using Collections.Intake.Rejects;
using Collections.Intake.Rows;

namespace Collections.Intake.Imports;

/// <summary>
/// Takes a portfolio file in: one pass checks every row and decides about the file as a whole, a second one applies
/// it chunk by chunk. A file that was broken off is taken in again and goes on where it ended.
/// </summary>
/// <param name="store">Where portfolios are kept.</param>
/// <param name="mapping">How the file becomes accounts.</param>
/// <param name="calendar">By which the last position of a month is told.</param>
/// <param name="time">By which seconds are measured; nothing else depends on it.</param>
public sealed class PortfolioImport(IPortfolioStore store, PortfolioMapping mapping, BusinessCalendar calendar, TimeProvider time)
{
    private const int ChunksInFlight = 3;

    /// <summary>Told after each applied chunk: rows so far, of all accepted.</summary>
    public IProgress<(long Rows, long Of)>? Progress { get; init; }

    /// <summary>Takes the file in and says what became of it. Cancelling ends between two chunks.</summary>
    public async Task<IntakeReport> Run(IntakeRequest request, CancellationToken cancellation = default)
    {
        var started = time.GetTimestamp();
        var conflicts = store.Declare(mapping.Attributes);
        if (conflicts.Count > 0)
            return Refuse(request, FeedVerdict.Unreadable, string.Join("; ", conflicts.Select(c => $"attribute '{c.Name}' {c.Reason}")));
        var file = PortfolioFile.Open(request.File, mapping);
        var planned = file.Plan(mapping, store.Catalog, store.Texts, request.Position);
        if (planned.Plan is not { } plan)
            return Refuse(request, FeedVerdict.Unreadable, string.Join("; ", planned.Findings));

        var found = new FileCheck(file, mapping, plan, store.Catalog, request.RejectFile).Run(cancellation);
        var report = Checked(request, plan, found) with { CheckSeconds = time.GetElapsedTime(started).TotalSeconds };
        if (Refusal(request, found) is { } refusal) return report with { Verdict = refusal.Verdict, Explanation = refusal.Explanation };

        var opening = store.BeginFeed(Declaration(request, plan, found));
        report = report with
        {
            Verdict = opening.Verdict, Explanation = opening.Explanation, Sequence = opening.Identity.Sequence, FeedNumber = opening.Number,
        };
        if (opening.Verdict is not (FeedVerdict.Apply or FeedVerdict.Resume)) return report;
        started = time.GetTimestamp();
        if (plan.Channels is { } channels) channels.Held = Held(found);
        var totals = await Apply(opening, file, plan, found, cancellation).ConfigureAwait(false);
        return Applied(report, totals) with { ApplySeconds = time.GetElapsedTime(started).TotalSeconds };
    }

    private async Task<FeedTotals> Apply(FeedOpening feed, PortfolioFile file, RowPlan plan, CheckedFile found, CancellationToken cancellation)
    {
        var flight = new Queue<(ChunkWork Work, Task Written)>();
        try
        {
            await ApplyChunks(feed, file, plan, found, flight, cancellation).ConfigureAwait(false);
        }
        finally
        {
            await Task.WhenAll(flight.Select(f => f.Written)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        if (feed.Declaration.Kind == FeedKind.Full) await store.MarkAbsent(feed, cancellation).ConfigureAwait(false);
        var closing = new FeedClosing(calendar.IsLastPositionOfMonth(feed.Identity.Position), found.Rows, found.Rejected);
        return await store.Finish(feed, closing, cancellation).ConfigureAwait(false);
    }

    /// <summary>While one chunk is written, the next is read, resolved and decided.</summary>
    private async Task ApplyChunks(
        FeedOpening feed, PortfolioFile file, RowPlan plan, CheckedFile found, Queue<(ChunkWork Work, Task Written)> flight, CancellationToken cancellation)
    {
        using var csv = file.Read();
        using var silent = new RejectLog(null);
        var reader = new ChunkReader(csv, plan, DuplicateAccounts.Known(found.Duplicates), silent);
        var judge = new ChunkJudge(feed, mapping, store.Catalog);
        var rows = 0L;
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            var work = await Free(flight, plan, found.Rows).ConfigureAwait(false);
            if (!reader.Fill(work.Chunk)) break;
            store.Resolve(feed, work);
            judge.Decide(work);
            rows += work.Chunk.Count;
            flight.Enqueue((work, store.Apply(feed, work, cancellation)));
            Progress?.Report((rows, found.Rows));
        }
        while (flight.TryDequeue(out var last)) await last.Written.ConfigureAwait(false);
    }

    private static async Task<ChunkWork> Free(Queue<(ChunkWork Work, Task Written)> flight, RowPlan plan, long rows)
    {
        if (flight.Count < ChunksInFlight) return new ChunkWork(plan.FactCount, plan.Contacts, rows);
        var (work, written) = flight.Dequeue();
        await written.ConfigureAwait(false);
        work.Clear();
        return work;
    }

    private (FeedVerdict Verdict, string Explanation)? Refusal(IntakeRequest request, CheckedFile found)
    {
        if (mapping.Rejects.Refuses(found.Rejected, found.Rows))
            return (FeedVerdict.TooManyRejects, string.Create(CultureInfo.InvariantCulture, $"expected at most {mapping.Rejects.Percent:0.##} % of {found.Rows} rows to be rejected, found {found.Rejected}"));
        var control = ControlRecord.Of(request.File, out var problem);
        if (problem.Length > 0) return (FeedVerdict.ControlMismatch, problem);
        if (control is null)
            return mapping.RequiresControl ? (FeedVerdict.ControlMismatch, "expected a control record, found none") : null;
        var differences = control.Differences(found.Sums, found.Rows, found.Rejected);
        return differences.Length > 0 ? (FeedVerdict.ControlMismatch, differences) : null;
    }

    /// <summary>A delta tells of some customers only: what is held of too many stays so.</summary>
    private HashSet<ulong> Held(CheckedFile found)
    {
        var held = found.SharedContacts.Keys.ToHashSet();
        if (mapping.Kind == FeedKind.Full) return held;
        var known = new Dictionary<ulong, int>();
        foreach (var (kind, address) in store.HeldContacts())
        {
            if (!ContactHash.TryOf(kind, Encoding.UTF8.GetBytes(address), out var hash)) continue;
            known[hash] = known.GetValueOrDefault(hash) + 1;
            if (known[hash] > mapping.SharedContactLimit) held.Add(hash);
        }
        return held;
    }

    private FeedDeclaration Declaration(IntakeRequest request, RowPlan plan, CheckedFile found) => new(
        mapping.Portfolio, mapping.Feed, request.Position, request.Sequence, mapping.Kind, found.Digest,
        found.Accepted, mapping.AbsentLimitPercent, plan.Delivered, mapping.Parameters);

    private IntakeReport Refuse(IntakeRequest request, FeedVerdict verdict, string explanation) =>
        new() { Feed = mapping.Feed, Position = request.Position, Verdict = verdict, Explanation = explanation };

    private IntakeReport Checked(IntakeRequest request, RowPlan plan, CheckedFile found) => new()
    {
        Feed = mapping.Feed,
        Position = request.Position,
        Verdict = FeedVerdict.Apply,
        Layout = plan.Layout,
        Read = found.Rows,
        Accepted = found.Accepted,
        Rejected = found.Rejected,
        Defects = found.Defects.ToDictionary(d => DefectTable.Of(d.Key).Name, d => d.Value, StringComparer.Ordinal),
        RejectFile = found.Rejected > 0 ? request.RejectFile ?? "" : "",
        SharedContacts = new SharedContactCounts(found.SharedContacts.Count, found.SharedContacts.Values.Sum(customers => (long)customers)),
    };

    private static IntakeReport Applied(IntakeReport report, FeedTotals totals) => report with
    {
        Applied = totals.Applied,
        Older = totals.Older,
        Novelties = FeedTotalsText.Novelties(totals),
        Holds = FeedTotalsText.Holds(totals),
        TotalDue = totals.TotalDue / 100m,
        PastDue = totals.PastDue / 100m,
        Paid = totals.Paid / 100m,
    };
}
