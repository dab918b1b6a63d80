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
    public Task<IntakeReport> Run(IntakeRequest request, CancellationToken cancellation = default) => new ListIntake(mapping, time).Run(
        request, FeedKind.Relations,
        (file, layout) => Check(file, layout, request.RejectFile, cancellation), store.BeginFeed,
        (opening, _, _, found) => Apply(opening, found, cancellation));

    private CheckedList<List<DeliveredRelation>> Check(PortfolioFile file, Layout layout, string? rejectFile, CancellationToken cancellation)
    {
        using var csv = file.Read();
        using var rejects = new RejectLog(rejectFile);
        var reader = new RelationReader(csv, layout, file.Header, rejects);
        var relations = Fitting(reader, reader.Read(cancellation));
        rejects.EndChunk();
        return new CheckedList<List<DeliveredRelation>>(reader.Rows, rejects.Count, rejects.Counts, new ContentDigest(reader.Sum, reader.Rows, mapping.Fingerprint), relations)
        {
            Unreadable = reader.Rows > MostRows ? string.Create(CultureInfo.InvariantCulture, $"expected at most {MostRows} relations in a file, found {reader.Rows}") : null,
        };
    }

    private async Task<FeedTotals> Apply(FeedOpening feed, CheckedList<List<DeliveredRelation>> found, CancellationToken cancellation)
    {
        foreach (var part in found.Content.GroupBy(one => one.Account, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).Chunk(PartSize))
        {
            cancellation.ThrowIfCancellationRequested();
            await store.Apply(feed, [.. part.SelectMany(group => group)], cancellation).ConfigureAwait(false);
        }
        return await store.Finish(feed, new FeedClosing(false, found.Rows, found.Rejected), cancellation).ConfigureAwait(false);
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
