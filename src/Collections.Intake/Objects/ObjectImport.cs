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
    public Task<IntakeReport> Run(IntakeRequest request, CancellationToken cancellation = default) => new ListIntake(mapping, time) { Misfit = Misfit }.Run(
        request, FeedKind.Objects,
        (file, layout) => Check(file, layout, request.RejectFile, cancellation), store.BeginFeed,
        (opening, _, _, found) => Apply(opening, found, cancellation),
        (report, totals) => report with { Older = totals.Older, Novelties = FeedTotalsText.Novelties(totals) });

    private string? Misfit(Layout layout)
    {
        if (types.Find(mapping.ObjectType) is not { } type) return $"expected a type of objects that is defined, found '{mapping.ObjectType}'";
        return layout.Fields.FirstOrDefault(field => !ObjectFields.All.Contains(field.Field) && type.Fields.All(known => known.Name != field.Field)) is { } unknown
            ? $"expected a field of '{type.Key}', found '{unknown.Field}' in the mapping"
            : null;
    }

    private CheckedList<List<DeliveredObject>> Check(PortfolioFile file, Layout layout, string? rejectFile, CancellationToken cancellation)
    {
        var type = types.Find(mapping.ObjectType)!;
        using var csv = file.Read();
        using var rejects = new RejectLog(rejectFile);
        var reader = new ObjectReader(csv, type, layout, file.Header, store.Texts, rejects);
        var objects = Fitting(type, reader, reader.Read(cancellation));
        rejects.EndChunk();
        return new CheckedList<List<DeliveredObject>>(reader.Rows, rejects.Count, rejects.Counts, new ContentDigest(reader.Sum, reader.Rows, mapping.Fingerprint), objects)
        {
            Unreadable = reader.Rows > MostRows ? string.Create(CultureInfo.InvariantCulture, $"expected at most {MostRows} objects in a file, found {reader.Rows}") : null,
        };
    }

    private async Task<FeedTotals> Apply(FeedOpening feed, CheckedList<List<DeliveredObject>> found, CancellationToken cancellation)
    {
        foreach (var part in found.Content.Chunk(PartSize))
        {
            cancellation.ThrowIfCancellationRequested();
            await store.Apply(feed, types.Find(mapping.ObjectType)!, part, cancellation).ConfigureAwait(false);
        }
        return await store.Finish(feed, new FeedClosing(false, found.Rows, found.Rejected), cancellation).ConfigureAwait(false);
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
