using System.Globalization;
using Collections.Domain.Feeds;
using Collections.Domain.Objects;
using Collections.Domain.Portfolios;
using Collections.Intake.Files;
using Collections.Intake.Imports;
using Collections.Intake.Mappings;
using Collections.Intake.Rejects;

namespace Collections.Intake.Objects;

/// <summary>
/// Takes a file of management objects in: it is judged as a whole, then applied in parts of some thousand objects. What a part has
/// written stays, so a file that was broken off goes on where it ended.
/// </summary>
public sealed class ObjectImport(IObjectStore store, ObjectTypes types, ListMapping mapping, TimeProvider time)
{
    /// <summary>The most rows of a file.</summary>
    public const int MostRows = 400_000;

    /// <summary>How many objects are written in one transaction.</summary>
    public const int PartSize = 4096;

    /// <summary>Takes the file in and says what became of it.</summary>
    public async Task<IntakeReport> Run(IntakeRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var started = time.GetTimestamp();
        var file = PortfolioFile.Open(request.File, mapping.Encoding, mapping.Separator);
        var report = new IntakeReport { Feed = mapping.Feed, Position = request.Position, Verdict = FeedVerdict.Apply };
        if (ListFile.LayoutOf(mapping, file) is not { } layout) return ListFile.WithoutLayout(report, file);
        if (types.Find(mapping.ObjectType) is not { } type)
            return report with { Verdict = FeedVerdict.Unreadable, Explanation = $"expected a type of objects that is defined, found '{mapping.ObjectType}'" };
        if (layout.Fields.FirstOrDefault(field => !ObjectFields.All.Contains(field.Field) && type.Fields.All(known => known.Name != field.Field)) is { } unknown)
            return report with { Verdict = FeedVerdict.Unreadable, Explanation = $"expected a field of '{type.Key}', found '{unknown.Field}' in the mapping" };
        using var csv = file.Read();
        using var rejects = new RejectLog(request.RejectFile);
        var reader = new ObjectReader(csv, type, layout, file.Header, store.Texts, rejects);
        var objects = Fitting(type, reader, reader.Read(cancellation));
        rejects.EndChunk();
        report = ListFile.Checked(report, layout, reader.Rows, rejects.Count, rejects.Counts, request) with { CheckSeconds = time.GetElapsedTime(started).TotalSeconds };
        if (reader.Rows > MostRows)
            return report with { Verdict = FeedVerdict.Unreadable, Explanation = string.Create(CultureInfo.InvariantCulture, $"expected at most {MostRows} objects in a file, found {reader.Rows}") };
        if (ListFile.Refusal(mapping, request, reader.Rows, rejects.Count, _ => null) is { } refusal) return report with { Verdict = refusal.Verdict, Explanation = refusal.Explanation };
        var opening = store.BeginFeed(new FeedDeclaration(
            mapping.Portfolio, mapping.Feed, request.Position, request.Sequence, FeedKind.Objects, new ContentDigest(reader.Sum, reader.Rows, mapping.Fingerprint), objects.Count, 100, [], null));
        report = ListFile.Opened(report, opening);
        if (opening.Verdict is not (FeedVerdict.Apply or FeedVerdict.Resume)) return report;
        started = time.GetTimestamp();
        foreach (var part in objects.Chunk(PartSize))
        {
            cancellation.ThrowIfCancellationRequested();
            await store.Apply(opening, type, part, cancellation).ConfigureAwait(false);
        }
        var totals = await store.Finish(opening, new FeedClosing(false, reader.Rows, rejects.Count), cancellation).ConfigureAwait(false);
        return report with { Applied = totals.Applied, Older = totals.Older, Novelties = FeedTotalsText.Novelties(totals), ApplySeconds = time.GetElapsedTime(started).TotalSeconds };
    }

    /// <summary>The objects that fit what is stored, in the order of their keys: it says which numbers new ones get.</summary>
    private List<DeliveredObject> Fitting(ObjectType type, ObjectReader reader, List<DeliveredObject> read)
    {
        var stored = store.Resolve(mapping.Portfolio, type, read);
        var fitting = new List<DeliveredObject>(read.Count);
        for (var i = 0; i < read.Count; i++)
        {
            if (stored[i].Defect == ObjectDefect.None) fitting.Add(read[i]);
            else Reject(reader, read[i], stored[i].Defect);
        }
        return [.. fitting.OrderBy(one => one.Key, StringComparer.Ordinal)];
    }

    private static void Reject(ObjectReader reader, DeliveredObject one, ObjectDefect defect)
    {
        var (field, code, found) = defect switch
        {
            ObjectDefect.UnknownCustomer => (ObjectFields.Customer, DefectCode.UnknownCustomer, one.Customer),
            ObjectDefect.UnknownAccount => (ObjectFields.Account, DefectCode.UnknownAccount, one.Account),
            ObjectDefect.CompanyMissing => (ObjectFields.Company, DefectCode.CompanyMissing, ""),
            _ => (one.Account.Length > 0 ? ObjectFields.Account : ObjectFields.Customer, DefectCode.OtherCustomer, one.Account.Length > 0 ? one.Account : one.Customer),
        };
        reader.Reject(one, field, code, found);
    }
}
