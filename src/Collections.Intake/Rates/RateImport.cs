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
    public Task<IntakeReport> Run(IntakeRequest request, CancellationToken cancellation = default) => new ListIntake(mapping, time).Run(
        request, FeedKind.Rates,
        (file, layout) => Check(file, layout, request.RejectFile, cancellation), store.BeginFeed,
        (opening, _, _, found) => store.Finish(opening, found.Content.Home, found.Content.Rates, new FeedClosing(false, found.Rows, found.Rejected), cancellation));

    private CheckedList<(string Home, IReadOnlyList<DatedRate> Rates)> Check(PortfolioFile file, Layout layout, string? rejectFile, CancellationToken cancellation)
    {
        using var csv = file.Read();
        using var rejects = new RejectLog(rejectFile);
        var reader = new RateReader(csv, layout, file.Header, store.Home(mapping.Portfolio), rejects);
        var rates = reader.Read(cancellation);
        return new CheckedList<(string Home, IReadOnlyList<DatedRate> Rates)>(reader.Rows, rejects.Count, rejects.Counts, new ContentDigest(reader.Sum, reader.Rows, mapping.Fingerprint), (reader.Home ?? "", rates))
        {
            SumOf = name => name == RateFields.Rate ? rates.Sum(rate => rate.Value) : null,
            Unreadable = reader.Rows > MostRows ? string.Create(CultureInfo.InvariantCulture, $"expected at most {MostRows} rates in a file, found {reader.Rows}") : null,
        };
    }
}
