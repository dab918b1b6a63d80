using System.Globalization;
using System.Text.Json.Serialization;

namespace Collections.Server.Simulations;

/// <summary>How those who are late answered lately, by what this installation knows.</summary>
/// <param name="From">The position date after which it was looked at.</param>
/// <param name="To">The last position date.</param>
/// <param name="Files">How many files brought news in that time.</param>
/// <param name="Buckets">Those who are late, by delinquency bucket; current, of whom nobody is taken to pay, is left out.</param>
/// <param name="Made">Promises that were made: tasks that ended with one, and promises that were told.</param>
/// <param name="Kept">Promises that cases were told were kept.</param>
/// <param name="Broken">Promises that cases were told were broken.</param>
internal sealed record ObservedRates(DateOnly From, DateOnly To, int Files, IReadOnlyList<ObservedBucket> Buckets, long Made, long Kept, long Broken)
{
    /// <summary>With fewer kept and broken promises together nothing is said of promises.</summary>
    public const int LeastPromises = 20;

    /// <summary>Late accounts times business days.</summary>
    public long AccountDays => Buckets.Sum(bucket => bucket.AccountDays);

    /// <summary>How often such an account was current with the next file.</summary>
    public long Payments => Buckets.Sum(bucket => bucket.Payments);

    /// <summary>How many promise, and keep it; null where too few promises came to an end.</summary>
    [JsonIgnore]
    public PromiseRates? Promises => Kept + Broken < LeastPromises || Made == 0 ? null : new PromiseRates(Math.Min(1, (double)Made / AccountDays), (double)Kept / (Kept + Broken));

    /// <summary>The rate of each bucket by its ordinal, that of current first.</summary>
    public IReadOnlyList<double> Rates() => [0, .. Buckets.Select(bucket => bucket.Rate)];

    /// <summary>On what it rests, in words.</summary>
    public string Words() => string.Create(
        CultureInfo.InvariantCulture,
        $"as observed in the {Files} files from {From:yyyy-MM-dd} to {To:yyyy-MM-dd}, {Payments:N0} payments in full in {AccountDays:N0} days of late accounts: {string.Join(", ", Buckets.Where(bucket => bucket.AccountDays > 0).Select(bucket => FormattableString.Invariant($"{bucket.Rate * 100:0.##}% of {bucket.Bucket}{(bucket.IsOwn ? "" : " (too few of its own: the rate of all)")}")))}; nobody of those who are not late");
}

/// <summary>Those in a delinquency bucket.</summary>
/// <param name="Bucket">Its name.</param>
/// <param name="AccountDays">Accounts in it times business days.</param>
/// <param name="Payments">How often one of them was current with the next file.</param>
/// <param name="Rate">The part of them that pays all that is past due in a business day.</param>
/// <param name="IsOwn">Whether that rests on the bucket's own accounts; false where they were too few, so that it is the rate of all who are late.</param>
internal sealed record ObservedBucket(string Bucket, long AccountDays, long Payments, double Rate, bool IsOwn);
