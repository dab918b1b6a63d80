using Collections.Domain.Texts;

namespace Collections.Intake.Rows;

/// <summary>Finds accounts that stand more than once in a file, in bounded memory: first by hash, then exactly.</summary>
public sealed class DuplicateAccounts : IDisposable
{
    private readonly ReferenceHashes? hashes;
    private readonly Utf8Codes accounts;

    private DuplicateAccounts(ReferenceHashes? hashes, Utf8Codes accounts)
    {
        this.hashes = hashes;
        this.accounts = accounts;
    }

    /// <summary>Collects the accounts of a file that is read for the first time; it contains none meanwhile.</summary>
    public static DuplicateAccounts Collecting() => new(new ReferenceHashes(), new Utf8Codes());

    /// <summary>Holds accounts that are known to stand more than once.</summary>
    public static DuplicateAccounts Known(Utf8Codes accounts) => new(null, accounts);

    /// <summary>Notes the account of a row; empty where it could not be read.</summary>
    public void Note(ReadOnlySpan<byte> account)
    {
        if (hashes is not null && !account.IsEmpty) hashes.Add(ContentHash.Of(account));
    }

    /// <summary>True for an account that is known to stand more than once.</summary>
    public bool Contains(ReadOnlySpan<byte> account) => accounts.Count > 0 && accounts.TryGet(account, out _);

    /// <summary>Hashes that were noted more than once: the accounts to look at.</summary>
    public HashSet<ulong> Suspects() => hashes?.Repeated() ?? [];

    /// <inheritdoc/>
    public void Dispose() => hashes?.Dispose();
}
