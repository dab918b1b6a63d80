using Collections.Domain.Facts;

namespace Collections.Server.Reports;

/// <summary>An account as it stood at the end of a month.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Group">Company, product and currency, as text codes.</param>
/// <param name="Bucket">Ordinal of its bucket; 0 where none is known.</param>
/// <param name="TotalDue">In hundredths.</param>
/// <param name="PastDue">In hundredths.</param>
/// <param name="IsAbsent">Whether it was missing from the last full file.</param>
internal readonly record struct SnapshotAccount(long Id, SnapshotGroup Group, int Bucket, long TotalDue, long PastDue, bool IsAbsent)
{
    /// <summary>An amount or number; nothing counts as 0.</summary>
    public static long Known(long value) => value == FactNull.Value ? 0 : value;
}

/// <summary>What figures are never added up across.</summary>
internal readonly record struct SnapshotGroup(long Company, long Product, long Currency);
