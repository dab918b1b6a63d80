using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Collections.Persistence.Batches;
using Collections.Persistence.Providers.Sqlite.Batches;
using Collections.Persistence.Providers.Sqlite.Reading;

namespace Collections.Server.Cycles;

/// <summary>What people sign of a batch: how many cases, their sum, and a hash over each of them.</summary>
/// <param name="Cases">How many are proposed, or left.</param>
/// <param name="Amount">Their balances, in hundredths: those of the release for cases that left.</param>
/// <param name="Digest">SHA-256 over account, firm and balance, in the order of the references.</param>
internal sealed record BatchSignature(long Cases, long Amount, byte[] Digest)
{
    /// <summary>Of a batch as it stands.</summary>
    public static BatchSignature Of(SqliteReader reader, long batch)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        long cases = 0, amount = 0;
        foreach (var line in BatchReading.All(reader, batch))
        {
            if (line.Status is not (BatchLineStatus.Proposed or BatchLineStatus.Released)) continue;
            var balance = line.ReleaseBalance ?? line.Balance;
            hash.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{line.Account}\t{line.Case.Case & 2047}\t{line.Firm}\t{balance}\n")));
            cases++;
            amount = checked(amount + balance);
        }
        return new BatchSignature(cases, amount, hash.GetHashAndReset());
    }

    /// <summary>Puts the signature on the batch.</summary>
    public void On(Batch batch) => (batch.Cases, batch.Amount, batch.Digest) = (Cases, Amount, Digest);
}
