using Collections.Domain.Facts;
using Collections.Domain.Feeds;
using Collections.Domain.Portfolios;
using Collections.Domain.Texts;
using Collections.Intake.Mappings;
using Collections.Intake.Rejects;
using Collections.Intake.Rows;

namespace Collections.Intake.Files;

/// <summary>The first pass over a file: reads and checks every row and writes nothing but the reject file.</summary>
public sealed class FileCheck(PortfolioFile file, PortfolioMapping mapping, RowPlan plan, FactCatalog catalog, string? rejectFile)
{
    /// <summary>Nothing is written, so nothing is gained by more: these stay in the processor's own memory.</summary>
    private const int RowsAtATime = 1_024;

    /// <summary>Checks the file.</summary>
    public CheckedFile Run(CancellationToken cancellation)
    {
        using var collecting = DuplicateAccounts.Collecting();
        var first = Read(collecting, cancellation);
        var suspects = collecting.Suspects();
        if (suspects.Count == 0) return first;
        var repeated = Repeated(suspects);
        return repeated.Count == 0 ? first : Read(DuplicateAccounts.Known(repeated), cancellation) with { Duplicates = repeated };
    }

    private CheckedFile Read(DuplicateAccounts duplicates, CancellationToken cancellation)
    {
        using var csv = file.Read();
        using var rejects = new RejectLog(rejectFile);
        var hasControl = ControlRecord.Exists(file.Path);
        var sums = new FileSums(catalog, plan.Delivered);
        var chunk = new PortfolioChunk(plan.FactCount, plan.Contacts, RowsAtATime);
        var reader = new ChunkReader(csv, plan, duplicates, rejects) { Prints = false };
        using var contacts = new SharedContacts(mapping.SharedContactLimit);
        while (reader.Fill(chunk))
        {
            cancellation.ThrowIfCancellationRequested();
            if (hasControl) sums.Add(chunk);
            contacts.Add(chunk);
        }
        var digest = new ContentDigest(reader.Sum, reader.Rows, mapping.Fingerprint);
        return new CheckedFile(reader.Rows, rejects.Count, rejects.Counts, digest, sums, new Utf8Codes()) { SharedContacts = contacts.Find() };
    }

    /// <summary>The accounts that really stand more than once, among those whose hashes do.</summary>
    private Utf8Codes Repeated(HashSet<ulong> suspects)
    {
        var seen = new Utf8Codes();
        var repeated = new Utf8Codes();
        using var csv = file.Read();
        var chunk = new PortfolioChunk(plan.FactCount, [], rows: 1);
        while (csv.Read())
        {
            chunk.Clear();
            if (csv.Defect != Csv.CsvDefect.None || plan.Account.Index >= csv.FieldCount) continue;
            if (plan.Account.Read(csv, chunk, 0) != DefectCode.None) continue;
            var account = chunk.AccountReferences[0];
            if (!suspects.Contains(ContentHash.Of(account))) continue;
            if (seen.TryGet(account, out _)) repeated.Set(account, 1);
            else seen.Set(account, 1);
        }
        return repeated;
    }
}
