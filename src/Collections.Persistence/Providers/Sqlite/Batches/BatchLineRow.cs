using Collections.Persistence.Batches;

namespace Collections.Persistence.Providers.Sqlite.Batches;

/// <summary>A case in a batch, with the references by which people know it.</summary>
/// <param name="Case">The case, and the visit that waits.</param>
/// <param name="Account">Reference of the account at which it stands.</param>
/// <param name="Customer">Reference of the customer.</param>
/// <param name="Balance">What it owed when it was taken, in hundredths.</param>
/// <param name="Status">What became of it.</param>
public sealed record BatchLineRow(PoolCase Case, string Account, string Customer, long Balance, BatchLineStatus Status)
{
    /// <summary>Its stratum; null where there are none.</summary>
    public string? Stratum { get; init; }

    /// <summary>The firm; null where there is none.</summary>
    public string? Firm { get; init; }

    /// <summary>Why it is left out, or was rejected alone; null where it was neither.</summary>
    public string? Reason { get; init; }

    /// <summary>What it is told although it is left out; null where it waits on.</summary>
    public string? Tells { get; init; }

    /// <summary>The firms that may not have it, separated by commas; null where there are none.</summary>
    public string? Barred { get; init; }

    /// <summary>What it owed on the day of the release, in hundredths; null before.</summary>
    public long? ReleaseBalance { get; init; }

    /// <summary>Amounts of the ledger entries, in hundredths; empty where there is no ledger.</summary>
    public IReadOnlyList<long> Postings { get; init; } = [];

    /// <summary>The last outcome that the case has taken; null before.</summary>
    public string? Outcome { get; init; }
}
