using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Collections.Activities.Disks;
using Collections.Activities.Placements;

namespace Collections.Activities.Cycles;

/// <summary>
/// What the ledger receives of a batch: the sum of each entry, and a manifest with the file's hash, which comes last. The
/// same batch always gives the same bytes.
/// </summary>
public sealed class LedgerFiles(string folder)
{
    /// <summary>Name of the folder of ledger files, beside the database.</summary>
    public const string FolderName = "ledger";

    private static readonly JsonSerializerOptions Manifest = new() { WriteIndented = true, NewLine = "\n" };

    /// <summary>Writes, or writes again, the files of a batch; gives the path of the rows.</summary>
    /// <param name="cycle">Name of the cycle.</param>
    /// <param name="dueOn">The day of the batch.</param>
    /// <param name="posted">The entries with their sums, in hundredths: debits and credits of each book equal.</param>
    public string Write(string cycle, DateOnly dueOn, IReadOnlyList<(LedgerEntry Entry, long Sum)> posted)
    {
        ArgumentNullException.ThrowIfNull(posted);
        Directory.CreateDirectory(folder);
        var date = dueOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var name = $"{date}-{cycle}";
        var text = new StringBuilder("book,side,account,amount\r\n");
        foreach (var (entry, sum) in posted) text.Append(CultureInfo.InvariantCulture, $"{entry.Book},{entry.Side},{PlacementCsv.Quote(entry.Account)},{(sum / 100m).ToString("0.00", CultureInfo.InvariantCulture)}\r\n");
        var rows = Encoding.UTF8.GetBytes(text.ToString());
        var path = Path.Combine(folder, name + ".csv");
        ReplacedFile.Write(path, file => file.Write(rows));
        ReplacedFile.Write(Path.Combine(folder, name + ".manifest.json"), file => JsonSerializer.Serialize(file, new { cycle, dueOn = date, file = name + ".csv", entries = posted.Count, sha256 = Convert.ToHexStringLower(SHA256.HashData(rows)) }, Manifest));
        return path;
    }
}
