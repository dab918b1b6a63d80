using System.Globalization;
using Collections.Domain.Customers;
using Collections.Domain.Feeds;
using Collections.Domain.Portfolios;
using Collections.Intake.Files;
using Collections.Intake.Imports;
using Collections.Intake.Mappings;
using Collections.Intake.Rejects;

namespace Collections.Intake.Relations;

/// <summary>
/// Takes a file of relations in: who is bound to which account. Of an account that is named the file says everybody of a kind; accounts
/// that are not named stay as they are. Written in parts, so a file that was broken off goes on where it ended.
/// </summary>
public sealed class RelationImport(IRelationStore store, ListMapping mapping, TimeProvider time)
{
    /// <summary>The most rows of a file.</summary>
    public const int MostRows = 2_000_000;

    /// <summary>How many accounts are written in one transaction.</summary>
    public const int PartSize = 2048;

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
        var reader = new RelationReader(csv, layout, file.Header, rejects);
        var relations = Fitting(reader, reader.Read(cancellation));
        rejects.EndChunk();
        report = ListFile.Checked(report, layout, reader.Rows, rejects.Count, rejects.Counts, request) with { CheckSeconds = time.GetElapsedTime(started).TotalSeconds };
        if (reader.Rows > MostRows)
            return report with { Verdict = FeedVerdict.Unreadable, Explanation = string.Create(CultureInfo.InvariantCulture, $"expected at most {MostRows} relations in a file, found {reader.Rows}") };
        if (ListFile.Refusal(mapping, request, reader.Rows, rejects.Count, _ => null) is { } refusal) return report with { Verdict = refusal.Verdict, Explanation = refusal.Explanation };
        var opening = store.BeginFeed(new FeedDeclaration(
            mapping.Portfolio, mapping.Feed, request.Position, request.Sequence, FeedKind.Relations, new ContentDigest(reader.Sum, reader.Rows, mapping.Fingerprint), relations.Count, 100, [], null));
        report = ListFile.Opened(report, opening);
        if (opening.Verdict is not (FeedVerdict.Apply or FeedVerdict.Resume)) return report;
        started = time.GetTimestamp();
        foreach (var part in relations.GroupBy(one => one.Account, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).Chunk(PartSize))
        {
            cancellation.ThrowIfCancellationRequested();
            await store.Apply(opening, [.. part.SelectMany(group => group)], cancellation).ConfigureAwait(false);
        }
        var totals = await store.Finish(opening, new FeedClosing(false, reader.Rows, rejects.Count), cancellation).ConfigureAwait(false);
        return report with { Applied = totals.Applied, ApplySeconds = time.GetElapsedTime(started).TotalSeconds };
    }

    private List<DeliveredRelation> Fitting(RelationReader reader, List<DeliveredRelation> read)
    {
        var accounts = store.Resolve(mapping.Portfolio, read);
        var fitting = new List<DeliveredRelation>(read.Count);
        for (var i = 0; i < read.Count; i++)
        {
            if (accounts[i] == 0) reader.Reject(read[i], RelationFields.Account, DefectCode.UnknownAccount, read[i].Account);
            else if (reader.Broken.Contains(read[i].Account)) reader.Reject(read[i], RelationFields.Account, DefectCode.AccountIncomplete, read[i].Account);
            else fitting.Add(read[i]);
        }
        return fitting;
    }
}
