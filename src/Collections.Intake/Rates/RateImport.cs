using System.Globalization;
using Collections.Domain.Feeds;
using Collections.Domain.Portfolios;
using Collections.Domain.Rates;
using Collections.Intake.Files;
using Collections.Intake.Imports;
using Collections.Intake.Mappings;
using Collections.Intake.Rejects;

namespace Collections.Intake.Rates;

/// <summary>
/// Takes a file of rates in: it is judged as a whole, and its rates are kept by date in one transaction. Earlier files are not
/// touched: of a unit and date the last file holds, so what a run converted by is known for ever.
/// </summary>
public sealed class RateImport(IRateStore store, ListMapping mapping, TimeProvider time)
{
    /// <summary>The most rows of a file: ten units for a century of days.</summary>
    public const int MostRows = 400_000;

    /// <summary>Takes the file in and says what became of it.</summary>
    public async Task<IntakeReport> Run(IntakeRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var started = time.GetTimestamp();
        var file = PortfolioFile.Open(request.File, mapping.Encoding, mapping.Separator);
        var report = new IntakeReport { Feed = mapping.Feed, Position = request.Position, Verdict = FeedVerdict.Apply };
        if (ListFile.LayoutOf(mapping, file) is not { } layout) return ListFile.WithoutLayout(report, file);
        using var csv = file.Read();
        using var rejects = new RejectLog(request.RejectFile);
        var reader = new RateReader(csv, layout, file.Header, store.Home(mapping.Portfolio), rejects);
        var rates = reader.Read(cancellation);
        report = ListFile.Checked(report, layout, reader.Rows, rejects.Count, rejects.Counts, request) with { CheckSeconds = time.GetElapsedTime(started).TotalSeconds };
        if (reader.Rows > MostRows) return report with { Verdict = FeedVerdict.Unreadable, Explanation = string.Create(CultureInfo.InvariantCulture, $"expected at most {MostRows} rates in a file, found {reader.Rows}") };
        if (ListFile.Refusal(mapping, request, reader.Rows, rejects.Count, name => name == RateFields.Rate ? rates.Sum(rate => rate.Value) : null) is { } refusal) return report with { Verdict = refusal.Verdict, Explanation = refusal.Explanation };
        var opening = store.BeginFeed(new FeedDeclaration(
            mapping.Portfolio, mapping.Feed, request.Position, request.Sequence, FeedKind.Rates, new ContentDigest(reader.Sum, reader.Rows, mapping.Fingerprint), rates.Count, 100, [], null));
        report = ListFile.Opened(report, opening);
        if (opening.Verdict is not (FeedVerdict.Apply or FeedVerdict.Resume)) return report;
        started = time.GetTimestamp();
        var totals = await store.Finish(opening, reader.Home ?? "", rates, new FeedClosing(false, reader.Rows, rejects.Count), cancellation).ConfigureAwait(false);
        return report with { Applied = totals.Applied, ApplySeconds = time.GetElapsedTime(started).TotalSeconds };
    }
}
