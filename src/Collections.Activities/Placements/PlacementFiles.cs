using System.Globalization;
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

    /// <summary>Writes, or writes again, the files of a batch.</summary>
    public PlacementFileReport Write(ReleasedBatch batch)
    {
        ArgumentNullException.ThrowIfNull(batch);
        Directory.CreateDirectory(folder);
        var name = NameOf(batch);
        var content = Encoding.UTF8.GetBytes(PlacementCsv.Write(batch));
        var hash = Convert.ToHexStringLower(SHA256.HashData(content));
        var sums = Sums(batch);
        var csv = Path.Combine(folder, name + ".csv");
        var manifest = Path.Combine(folder, name + ".manifest.json");
        Replace(csv, content);
        Replace(manifest, JsonSerializer.SerializeToUtf8Bytes(Describe(batch, name, hash, sums), Manifest));
        return new PlacementFileReport(csv, manifest, hash, batch.Rows.Count, sums);
    }

    private static object Describe(ReleasedBatch batch, string name, string hash, IReadOnlyDictionary<string, string> sums) => new
    {
        batch = batch.Key.ToString(),
        firm = batch.Firm,
        firmType = FirmTypeText.Of(batch.FirmType),
        releasedOn = Iso(batch.ReleasedOn),
        termEnds = batch.TermEnds is { } end ? Iso(end) : null,
        file = name + ".csv",
        accounts = batch.Rows.Count,
        customers = batch.Rows.Select(row => row.CustomerReference).Distinct(StringComparer.Ordinal).Count(),
        totalDue = sums,
        sha256 = hash,
    };

    /// <summary>Total due by currency, in the order of the currencies.</summary>
    private static SortedDictionary<string, string> Sums(ReleasedBatch batch)
    {
        var sums = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var currency in batch.Rows.GroupBy(row => row.Currency, StringComparer.Ordinal))
            sums.Add(currency.Key, PlacementCsv.Amount(currency.Sum(row => row.TotalDue)));
        return sums;
    }

    private static string NameOf(ReleasedBatch batch)
    {
        var firm = new string([.. batch.Firm.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-' ? letter : '_')]);
        return $"{Iso(batch.ReleasedOn)}-{firm}-{batch.Key.ToString()[..8]}";
    }

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void Replace(string path, byte[] content)
    {
        var part = path + ".part";
        using (var file = new FileStream(part, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            file.Write(content);
            DiskConfirmation.Await(file);
        }
        File.Move(part, path, overwrite: true);
    }
}
