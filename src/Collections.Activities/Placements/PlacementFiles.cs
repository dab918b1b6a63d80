using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Collections.Activities.Disks;
using Collections.Domain.Placements;

namespace Collections.Activities.Placements;

/// <summary>
/// Writes what a firm receives: a CSV file with one row an account, in the order of the account references, and a
/// manifest with counts, sums and the file's hash. The same batch always gives the same bytes. The manifest comes last:
/// where it stands, the file is whole.
/// </summary>
public sealed class PlacementFiles(string folder)
{
    private static readonly JsonSerializerOptions Manifest = new() { WriteIndented = true, NewLine = "\n" };
    private static readonly UTF8Encoding Plain = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes, or writes again, the files of a batch.</summary>
    public PlacementFileReport Write(ReleasedBatch batch)
    {
        ArgumentNullException.ThrowIfNull(batch);
        Directory.CreateDirectory(folder);
        var name = NameOf(batch);
        var totals = new PlacementTotals();
        var csv = Path.Combine(folder, name + ".csv");
        var manifest = Path.Combine(folder, name + ".manifest.json");
        using var sha = SHA256.Create();
        ReplacedFile.Write(csv, file =>
        {
            using var hashed = new CryptoStream(file, sha, CryptoStreamMode.Write, leaveOpen: true);
            using var text = new StreamWriter(hashed, Plain);
            PlacementCsv.Write(batch.Rows.Select(totals.Count), text);
        });
        var hash = Convert.ToHexStringLower(sha.Hash!);
        ReplacedFile.Write(manifest, file => JsonSerializer.Serialize(file, Describe(batch, name, hash, totals), Manifest));
        return new PlacementFileReport(csv, manifest, hash, totals.Accounts, totals.TotalDue);
    }

    private static object Describe(ReleasedBatch batch, string name, string hash, PlacementTotals totals) => new
    {
        batch = batch.Key.ToString(),
        firm = batch.Firm,
        firmType = FirmTypeText.Of(batch.FirmType),
        releasedOn = PlacementCsv.Iso(batch.ReleasedOn),
        termEnds = batch.TermEnds is { } end ? PlacementCsv.Iso(end) : null,
        file = name + ".csv",
        accounts = totals.Accounts,
        customers = totals.Customers,
        totalDue = totals.TotalDue,
        sha256 = hash,
    };

    private static string NameOf(ReleasedBatch batch) => $"{PlacementCsv.Iso(batch.ReleasedOn)}-{PlacementCsv.FileNameOf(batch.Firm)}-{batch.Key.ToString()[..8]}";
}
