using System.Globalization;
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
public sealed class PaymentImport(IPaymentStore store, PaymentMapping mapping, TimeProvider time)
{
    /// <summary>Takes the file in and says what became of it. Cancelling ends between two chunks.</summary>
    public async Task<IntakeReport> Run(IntakeRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var started = time.GetTimestamp();
        var file = PortfolioFile.Open(request.File, mapping.Encoding, mapping.Separator);
        var report = new IntakeReport { Feed = mapping.Feed, Position = request.Position, Verdict = FeedVerdict.Apply };
        if (Layout(file) is not { } layout)
            return report with { Verdict = FeedVerdict.Unreadable, Explanation = $"line 1: expected the columns of a layout of {mapping.Feed}, found {string.Join(", ", file.Header)}" };
        var found = Check(file, layout, request.RejectFile, cancellation);
        report = Checked(report, layout, found, request) with { CheckSeconds = time.GetElapsedTime(started).TotalSeconds };
        if (Refusal(request, found) is { } refusal) return report with { Verdict = refusal.Verdict, Explanation = refusal.Explanation };
        var opening = store.BeginFeed(new FeedDeclaration(
            mapping.Portfolio, mapping.Feed, request.Position, request.Sequence, FeedKind.Delta, found.Digest, found.Rows - found.Rejected, 100, [], null));
        report = report with
        {
            Verdict = opening.Verdict, Explanation = opening.Explanation, Sequence = opening.Identity.Sequence, FeedNumber = opening.Number,
        };
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

    private Layout? Layout(PortfolioFile file) => mapping.Layouts
        .Where(layout => layout.Columns.All(file.Header.Contains))
        .MaxBy(layout => layout.Columns.Count());

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

    private (FeedVerdict Verdict, string Explanation)? Refusal(IntakeRequest request, CheckedPayments found)
    {
        if (mapping.Rejects.Refuses(found.Rejected, found.Rows))
            return (FeedVerdict.TooManyRejects, string.Create(CultureInfo.InvariantCulture, $"expected at most {mapping.Rejects.Percent:0.##} % of {found.Rows} rows to be rejected, found {found.Rejected}"));
        var control = ControlRecord.Of(request.File, out var problem);
        if (problem.Length > 0) return (FeedVerdict.ControlMismatch, problem);
        if (control is null) return mapping.RequiresControl ? (FeedVerdict.ControlMismatch, "expected a control record, found none") : null;
        var differences = control.Differences(name => name == PaymentFields.Amount ? (decimal)found.Amount / 100 : null, found.Rows, found.Rejected);
        return differences.Length > 0 ? (FeedVerdict.ControlMismatch, differences) : null;
    }

    private static IntakeReport Checked(IntakeReport report, Layout layout, CheckedPayments found, IntakeRequest request) => report with
    {
        Layout = layout.Name,
        Read = found.Rows,
        Accepted = found.Rows - found.Rejected,
        Rejected = found.Rejected,
        Defects = found.Defects.ToDictionary(d => DefectTable.Of(d.Key).Name, d => d.Value, StringComparer.Ordinal),
        RejectFile = found.Rejected > 0 ? request.RejectFile ?? "" : "",
    };

    /// <summary>What the first pass found.</summary>
    private sealed record CheckedPayments(
        long Rows, long Rejected, IReadOnlyDictionary<DefectCode, long> Defects, ContentDigest Digest, Int128 Amount, Utf8Codes Repeated);
}
