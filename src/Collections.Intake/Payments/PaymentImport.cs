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
    public Task<IntakeReport> Run(IntakeRequest request, CancellationToken cancellation = default) => new ListIntake(mapping, time).Run(
        request, FeedKind.Delta,
        (file, layout) => Check(file, layout, request.RejectFile, cancellation), store.BeginFeed,
        (opening, file, layout, found) => Apply(opening, file, layout, found, cancellation),
        (report, totals) => report with { Older = totals.Older, Novelties = FeedTotalsText.Novelties(totals), Paid = totals.Paid / 100m });

    private CheckedList<Utf8Codes> Check(PortfolioFile file, Layout layout, string? rejectFile, CancellationToken cancellation)
    {
        using var collecting = DuplicateAccounts.Collecting();
        var first = Check(file, layout, rejectFile, collecting, cancellation);
        var suspects = collecting.Suspects();
        if (suspects.Count == 0) return first;
        var repeated = Repeated(file, layout, suspects);
        return repeated.Count == 0 ? first : Check(file, layout, rejectFile, DuplicateAccounts.Known(repeated), cancellation) with { Content = repeated };
    }

    private CheckedList<Utf8Codes> Check(PortfolioFile file, Layout layout, string? rejectFile, DuplicateAccounts repeated, CancellationToken cancellation)
    {
        using var csv = file.Read();
        using var rejects = new RejectLog(rejectFile);
        var reader = new PaymentReader(csv, new PaymentRowReader(layout, file.Header), file.Header.Count, repeated, rejects);
        var chunk = new PaymentChunk();
        while (reader.Fill(chunk, Resolve)) cancellation.ThrowIfCancellationRequested();
        var digest = new ContentDigest(reader.Sum, reader.Rows, mapping.Fingerprint);
        var amount = (decimal)reader.Amount / 100;
        return new CheckedList<Utf8Codes>(reader.Rows, rejects.Count, rejects.Counts, digest, new Utf8Codes()) { SumOf = name => name == PaymentFields.Amount ? amount : null };
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

    private async Task<FeedTotals> Apply(FeedOpening feed, PortfolioFile file, Layout layout, CheckedList<Utf8Codes> found, CancellationToken cancellation)
    {
        using var csv = file.Read();
        using var silent = new RejectLog(null);
        var reader = new PaymentReader(csv, new PaymentRowReader(layout, file.Header), file.Header.Count, DuplicateAccounts.Known(found.Content), silent);
        var chunk = new PaymentChunk();
        while (reader.Fill(chunk, Resolve))
        {
            cancellation.ThrowIfCancellationRequested();
            await store.Apply(feed, chunk, cancellation).ConfigureAwait(false);
        }
        return await store.Finish(feed, new FeedClosing(false, found.Rows, found.Rejected), cancellation).ConfigureAwait(false);
    }
}
