using Collections.Domain.Absences;
using Collections.Domain.Feeds;
using Collections.Domain.Portfolios;
using Collections.Intake.Files;
using Collections.Intake.Imports;
using Collections.Intake.Mappings;
using Collections.Intake.Rejects;

namespace Collections.Intake.Reasons;

/// <summary>
/// Takes a reason feed in: one pass judges every row and decides about the file as a whole, a second one applies it chunk
/// by chunk. An absence that is explained stays so, so a file that was broken off goes on where it ended.
/// </summary>
public sealed class ReasonImport(IAbsenceStore store, ListMapping mapping, TimeProvider time)
{
    /// <summary>Takes the file in and says what became of it. Cancelling ends between two chunks.</summary>
    public async Task<IntakeReport> Run(IntakeRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var started = time.GetTimestamp();
        var file = PortfolioFile.Open(request.File, mapping.Encoding, mapping.Separator);
        var report = new IntakeReport { Feed = mapping.Feed, Position = request.Position, Verdict = FeedVerdict.Apply };
        if (ListFile.LayoutOf(mapping, file) is not { } layout) return ListFile.WithoutLayout(report, file);
        var found = Check(file, layout, request.RejectFile, new HashSet<long>(), cancellation);
        if (found.Repeated.Count > 0) found = Check(file, layout, request.RejectFile, found.Repeated, cancellation);
        report = ListFile.Checked(report, layout, found.Rows, found.Rejected, found.Defects, request) with { CheckSeconds = time.GetElapsedTime(started).TotalSeconds };
        if (ListFile.Refusal(mapping, request, found.Rows, found.Rejected, _ => null) is { } refusal) return report with { Verdict = refusal.Verdict, Explanation = refusal.Explanation };
        var opening = store.BeginFeed(new FeedDeclaration(
            mapping.Portfolio, mapping.Feed, request.Position, request.Sequence, FeedKind.Reasons, found.Digest, found.Rows - found.Rejected, 100, [], null));
        report = ListFile.Opened(report, opening);
        if (opening.Verdict is not (FeedVerdict.Apply or FeedVerdict.Resume)) return report;
        started = time.GetTimestamp();
        var totals = await Apply(opening, file, layout, found, cancellation).ConfigureAwait(false);
        return report with
        {
            Applied = totals.Applied,
            Novelties = FeedTotalsText.Novelties(totals),
            Holds = FeedTotalsText.Holds(totals),
            ApplySeconds = time.GetElapsedTime(started).TotalSeconds,
        };
    }

    private CheckedReasons Check(PortfolioFile file, Layout layout, string? rejectFile, IReadOnlySet<long> repeated, CancellationToken cancellation)
    {
        using var csv = file.Read();
        using var rejects = new RejectLog(rejectFile);
        var reader = new ReasonReader(csv, new ReasonRowReader(layout, file.Header), file.Header.Count, repeated, rejects);
        var chunk = new AbsenceChunk();
        while (reader.Fill(chunk, Resolve)) cancellation.ThrowIfCancellationRequested();
        return new CheckedReasons(reader.Rows, rejects.Count, rejects.Counts, new ContentDigest(reader.Sum, reader.Rows, mapping.Fingerprint), reader.Repeated);
    }

    private async Task<FeedTotals> Apply(FeedOpening feed, PortfolioFile file, Layout layout, CheckedReasons found, CancellationToken cancellation)
    {
        using var csv = file.Read();
        using var silent = new RejectLog(null);
        var reader = new ReasonReader(csv, new ReasonRowReader(layout, file.Header), file.Header.Count, found.Repeated, silent);
        var chunk = new AbsenceChunk();
        while (reader.Fill(chunk, Resolve))
        {
            cancellation.ThrowIfCancellationRequested();
            await store.Apply(feed, chunk, cancellation).ConfigureAwait(false);
        }
        return await store.Finish(feed, new FeedClosing(false, found.Rows, found.Rejected), cancellation).ConfigureAwait(false);
    }

    private void Resolve(AbsenceChunk chunk) => store.Resolve(mapping.Portfolio, chunk);

    /// <summary>What the first pass found.</summary>
    private sealed record CheckedReasons(long Rows, long Rejected, IReadOnlyDictionary<DefectCode, long> Defects, ContentDigest Digest, HashSet<long> Repeated);
}
