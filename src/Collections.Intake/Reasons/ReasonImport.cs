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
    public Task<IntakeReport> Run(IntakeRequest request, CancellationToken cancellation = default) => new ListIntake(mapping, time).Run(
        request, FeedKind.Reasons,
        (file, layout) => Check(file, layout, request.RejectFile, cancellation), store.BeginFeed,
        (opening, file, layout, found) => Apply(opening, file, layout, found, cancellation),
        (report, totals) => report with { Novelties = FeedTotalsText.Novelties(totals), Holds = FeedTotalsText.Holds(totals) });

    private CheckedList<HashSet<long>> Check(PortfolioFile file, Layout layout, string? rejectFile, CancellationToken cancellation)
    {
        var first = Check(file, layout, rejectFile, new HashSet<long>(), cancellation);
        return first.Content.Count > 0 ? Check(file, layout, rejectFile, first.Content, cancellation) : first;
    }

    private CheckedList<HashSet<long>> Check(PortfolioFile file, Layout layout, string? rejectFile, IReadOnlySet<long> repeated, CancellationToken cancellation)
    {
        using var csv = file.Read();
        using var rejects = new RejectLog(rejectFile);
        var reader = new ReasonReader(csv, new ReasonRowReader(layout, file.Header), file.Header.Count, repeated, rejects);
        var chunk = new AbsenceChunk();
        while (reader.Fill(chunk, Resolve)) cancellation.ThrowIfCancellationRequested();
        return new CheckedList<HashSet<long>>(reader.Rows, rejects.Count, rejects.Counts, new ContentDigest(reader.Sum, reader.Rows, mapping.Fingerprint), reader.Repeated);
    }

    private async Task<FeedTotals> Apply(FeedOpening feed, PortfolioFile file, Layout layout, CheckedList<HashSet<long>> found, CancellationToken cancellation)
    {
        using var csv = file.Read();
        using var silent = new RejectLog(null);
        var reader = new ReasonReader(csv, new ReasonRowReader(layout, file.Header), file.Header.Count, found.Content, silent);
        var chunk = new AbsenceChunk();
        while (reader.Fill(chunk, Resolve))
        {
            cancellation.ThrowIfCancellationRequested();
            await store.Apply(feed, chunk, cancellation).ConfigureAwait(false);
        }
        return await store.Finish(feed, new FeedClosing(false, found.Rows, found.Rejected), cancellation).ConfigureAwait(false);
    }

    private void Resolve(AbsenceChunk chunk) => store.Resolve(mapping.Portfolio, chunk);
}
