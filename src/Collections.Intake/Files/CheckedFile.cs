using Collections.Domain.Feeds;
using Collections.Domain.Texts;
using Collections.Intake.Rejects;

namespace Collections.Intake.Files;

/// <summary>What the first pass found.</summary>
/// <param name="Rows">Rows read.</param>
/// <param name="Rejected">Rows rejected.</param>
/// <param name="Defects">Rejected rows by defect.</param>
/// <param name="Digest">What the file says.</param>
/// <param name="Sums">Sums over the accepted rows; zero where the file has no control record.</param>
/// <param name="Duplicates">Accounts that stand more than once.</param>
public sealed record CheckedFile(
    long Rows,
    long Rejected,
    IReadOnlyDictionary<DefectCode, long> Defects,
    ContentDigest Digest,
    FileSums Sums,
    Utf8Codes Duplicates)
{
    /// <summary>Addresses that too many customers share, by hash, each with how many do.</summary>
    public IReadOnlyDictionary<ulong, int> SharedContacts { get; init; } = new Dictionary<ulong, int>();

    /// <summary>Rows that passed.</summary>
    public long Accepted => Rows - Rejected;
}
