using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Collections.Activities.Disks;
using Collections.Domain.Placements;

namespace Collections.Activities.Placements;

/// <summary>
/// Writes what firms are told about what they have: a CSV file as RFC 4180 has it, UTF-8, with a header. The same news always gives
/// the same name, so that one that broke off is written over.
/// </summary>
public sealed class FirmNewsFiles(string folder)
{
    /// <summary>Name of the folder, beside the database.</summary>
    public const string FolderName = "firm-news";

    private const string Header = "date,news,account,customer,currency,amount,total_due,term_ends,until,note";

    /// <summary>Writes a file; gives its path and the SHA-256 of its bytes.</summary>
    public (string Path, byte[] Digest) Write(FirmNews news)
    {
        ArgumentNullException.ThrowIfNull(news);
        Directory.CreateDirectory(folder);
        var text = new StringBuilder(Header).Append("\r\n");
        foreach (var row in news.Rows) text.AppendJoin(',', Fields(row).Select(PlacementCsv.Quote)).Append("\r\n");
        var bytes = Encoding.UTF8.GetBytes(text.ToString());
        var path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{PlacementCsv.Iso(news.On)}-{PlacementCsv.FileNameOf(news.Firm)}-{news.Number:000000}.csv"));
        ReplacedFile.Write(path, file => file.Write(bytes));
        return (path, SHA256.HashData(bytes));
    }

    private static IEnumerable<string> Fields(FirmNewsRow row) =>
    [
        PlacementCsv.Iso(row.On),
        row.News,
        row.AccountReference,
        row.CustomerReference,
        row.Currency,
        row.Amount is { } amount ? PlacementCsv.Amount(amount) : "",
        PlacementCsv.Amount(row.TotalDue),
        row.TermEnds is { } ends ? PlacementCsv.Iso(ends) : "",
        row.Until is { } until ? PlacementCsv.Iso(until) : "",
        row.Note,
    ];
}
