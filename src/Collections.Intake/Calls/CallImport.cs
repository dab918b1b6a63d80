using System.Globalization;
using Collections.Domain.Calls;
using Collections.Domain.Feeds;
using Collections.Domain.Portfolios;
using Collections.Intake.Files;
using Collections.Intake.Imports;
using Collections.Intake.Mappings;
using Collections.Intake.Rejects;

namespace Collections.Intake.Calls;

/// <summary>
/// Takes a dialler's file of results in, whenever it comes: each call counts on the date on which it was made. Written in parts, so a file
/// that was broken off goes on where it ended.
/// </summary>
public sealed class CallImport(ICallStore store, ListMapping mapping, TimeProvider time)
{
    /// <summary>The most rows of a file.</summary>
    public const int MostRows = 2_000_000;

    /// <summary>How many calls are written in one transaction.</summary>
    public const int PartSize = 512;

    private const decimal PerUnit = 100m;

    /// <summary>Takes the file in and says what became of it.</summary>
    public Task<IntakeReport> Run(IntakeRequest request, CancellationToken cancellation = default) => new ListIntake(mapping, time).Run(
        request, FeedKind.Calls,
        (file, layout) => Check(file, layout, request, cancellation), store.BeginFeed,
        (opening, _, _, found) => Apply(opening, found, cancellation));

    private CheckedList<List<DeliveredCall>> Check(PortfolioFile file, Layout layout, IntakeRequest request, CancellationToken cancellation)
    {
        using var csv = file.Read();
        using var rejects = new RejectLog(request.RejectFile);
        var reader = new CallReader(csv, layout, file.Header, request.Position, rejects);
        var calls = Known(reader, reader.Read(cancellation));
        rejects.EndChunk();
        return new CheckedList<List<DeliveredCall>>(reader.Rows, rejects.Count, rejects.Counts, new ContentDigest(reader.Sum, reader.Rows, mapping.Fingerprint), calls)
        {
            Unreadable = reader.Rows > MostRows ? string.Create(CultureInfo.InvariantCulture, $"expected at most {MostRows} calls in a file, found {reader.Rows}") : null,
            SumOf = name => name == CallFields.Amount ? calls.Sum(call => call.Amount ?? 0) / PerUnit : null,
        };
    }

    private async Task<FeedTotals> Apply(FeedOpening feed, CheckedList<List<DeliveredCall>> found, CancellationToken cancellation)
    {
        foreach (var part in found.Content.Chunk(PartSize))
        {
            cancellation.ThrowIfCancellationRequested();
            await store.Apply(feed, part, cancellation).ConfigureAwait(false);
        }
        await store.Tell(feed, cancellation).ConfigureAwait(false);
        return await store.Finish(feed, new FeedClosing(false, found.Rows, found.Rejected), cancellation).ConfigureAwait(false);
    }

    private List<DeliveredCall> Known(CallReader reader, List<DeliveredCall> read)
    {
        var accounts = store.Resolve(mapping.Portfolio, read);
        var known = new List<DeliveredCall>(read.Count);
        for (var i = 0; i < read.Count; i++)
        {
            if (accounts[i] == 0) reader.Reject(read[i], CallFields.Account, DefectCode.UnknownAccount, read[i].Account);
            else known.Add(read[i]);
        }
        return known;
    }
}
