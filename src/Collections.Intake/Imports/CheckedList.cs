using Collections.Domain.Feeds;
using Collections.Intake.Rejects;

namespace Collections.Intake.Imports;

/// <summary>What the first look at a list found.</summary>
/// <param name="Rows">Rows, good and bad.</param>
/// <param name="Rejected">The bad ones.</param>
/// <param name="Defects">The bad ones by defect.</param>
/// <param name="Digest">What it says.</param>
/// <param name="Content">What is kept of it until it is applied.</param>
internal sealed record CheckedList<T>(long Rows, long Rejected, IReadOnlyDictionary<DefectCode, long> Defects, ContentDigest Digest, T Content)
{
    /// <summary>Why nothing of it is taken, whatever the rules for rejects say; null where there is nothing.</summary>
    public string? Unreadable { get; init; }

    /// <summary>Sums of fields over the good rows, which a control record may have; null where there is none.</summary>
    public Func<string, decimal?> SumOf { get; init; } = _ => null;
}
