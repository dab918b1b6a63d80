using Collections.Domain.Feeds;
using Collections.Domain.Payments;
using Collections.Domain.Portfolios;
using Collections.Domain.Texts;
using Collections.Intake.Files;
using Collections.Intake.Imports;
using Collections.Intake.Mappings;
using Collections.Intake.Rejects;
using Collections.Intake.Rows;

namespace Collections.Intake.Payments;

/// <summary>
/// Takes a payments file in: one pass judges every row and decides about the file as a whole, a second one applies it
/// chunk by chunk. A row that is applied already changes nothing, so a file that was broken off goes on where it ended.
/// </summary>
public sealed class PaymentImport(IPaymentStore store, ListMapping mapping, TimeProvider time)
{
    /// <summary>Takes the file in and says what became of it. Cancelling ends between two chunks.</summary>
    public async Task<IntakeReport> Run(IntakeRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var started = time.GetTimestamp();
        var file = PortfolioFile.Open(request.File, mapping.Encoding, mapping.Separator);
        var report = new IntakeReport { Feed = mapping.Feed, Position = request.Position, Verdict = FeedVerdict.Apply };
        if (ListFile.LayoutOf(mapping, file) is not { } layout) return ListFile.WithoutLayout(report, file);
        var found = Check(file, layout, request.RejectFile, cancellation);
        report = ListFile.Checked(report, layout, found.Rows, found.Rejected, found.Defects, request) with { CheckSeconds = time.GetElapsedTime(started).TotalSeconds };
        if (ListFile.Refusal(mapping, request, found.Rows, found.Rejected, name => name == PaymentFields.Amount ? (decimal)found.Amount / 100 : null) is { } refusal) return report with { Verdict = refusal.Verdict, Explanation = refusal.Explanation };
        var opening = store.BeginFeed(new FeedDeclaration(
            mapping.Portfolio, mapping.Feed, request.Position, request.Sequence, FeedKind.Delta, found.Digest, found.Rows - found.Rejected, 100, [], null));
        report = ListFile.Opened(report, opening);
        if (opening.Verdict is not (FeedVerdict.Apply or FeedVerdict.Resume)) return report;
        started = time.GetTimestamp();
        var totals = await Apply(opening, file, layout, found, cancellation).ConfigureAwait(false);
        return report with
        {
            Applied = totals.Applied,
            Older = totals.Older,
            Novelties = FeedTotalsText.Novelties(totals),
            Paid = totals.Paid / 100m,
            ApplySeconds = time.GetElapsedTime(started).TotalSeconds,
        };
    }

    private CheckedPayments Check(PortfolioFile file, Layout layout, string? rejectFile, CancellationToken cancellation)
    {
        using var collecting = DuplicateAccounts.Collecting();
        var first = Check(file, layout, rejectFile, collecting, cancellation);
        var suspects = collecting.Suspects();
        if (suspects.Count == 0) return first;
        var repeated = Repeated(file, layout, suspects);
        return repeated.Count == 0 ? first : Check(file, layout, rejectFile, DuplicateAccounts.Known(repeated), cancellation) with { Repeated = repeated };
    }

    private CheckedPayments Check(PortfolioFile file, Layout layout, string? rejectFile, DuplicateAccounts repeated, CancellationToken cancellation)
    {
        using var csv = file.Read();
        using var rejects = new RejectLog(rejectFile);
        var reader = new PaymentReader(csv, new PaymentRowReader(layout, file.Header), file.Header.Count, repeated, rejects);
        var chunk = new PaymentChunk();
        while (reader.Fill(chunk, Resolve)) cancellation.ThrowIfCancellationRequested();
        var digest = new ContentDigest(reader.Sum, reader.Rows, mapping.Fingerprint);
        return new CheckedPayments(reader.Rows, rejects.Count, rejects.Counts, digest, reader.Amount, new Utf8Codes());
    }

    private void Resolve(PaymentChunk chunk) => store.Resolve(mapping.Portfolio, chunk);

    /// <summary>The payments that really stand more than once, among those whose hashes do.</summary>
    private static Utf8Codes Repeated(PortfolioFile file, Layout layout, HashSet<ulong> suspects)
    {
        var (seen, repeated) = (new Utf8Codes(), new Utf8Codes());
        using var csv = file.Read();
        var rows = new PaymentRowReader(layout, file.Header);
        var chunk = new PaymentChunk();
        while (csv.Read())
        {
            chunk.Clear();
            chunk.References.Set(0, []);
            if (csv.Defect != Csv.CsvDefect.None || csv.FieldCount != file.Header.Count) continue;
            rows.Read(csv, chunk, 0, out _, out _);
            var reference = chunk.References[0];
            if (reference.IsEmpty || !suspects.Contains(ContentHash.Of(reference))) continue;
            if (seen.TryGet(reference, out _)) repeated.Set(reference, 1);
            else seen.Set(reference, 1);
        }
        return repeated;
    }

    private async Task<FeedTotals> Apply(FeedOpening feed, PortfolioFile file, Layout layout, CheckedPayments found, CancellationToken cancellation)
    {
        using var csv = file.Read();
        using var silent = new RejectLog(null);
        var reader = new PaymentReader(csv, new PaymentRowReader(layout, file.Header), file.Header.Count, DuplicateAccounts.Known(found.Repeated), silent);
        var chunk = new PaymentChunk();
        while (reader.Fill(chunk, Resolve))
        {
            cancellation.ThrowIfCancellationRequested();
            await store.Apply(feed, chunk, cancellation).ConfigureAwait(false);
        }
        return await store.Finish(feed, new FeedClosing(false, found.Rows, found.Rejected), cancellation).ConfigureAwait(false);
    }

    /// <summary>What the first pass found.</summary>
    private sealed record CheckedPayments(
        long Rows, long Rejected, IReadOnlyDictionary<DefectCode, long> Defects, ContentDigest Digest, Int128 Amount, Utf8Codes Repeated);
}
