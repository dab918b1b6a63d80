using System.Globalization;
using Collections.Activities.Cycles;
using Collections.Activities.HandOff;
using Collections.Persistence.Batches;
using Collections.Persistence.Providers.Sqlite.Batches;
using Collections.Server.Web;

namespace Collections.Server.Cycles;

/// <summary>Sums of a batch, counted line by line.</summary>
/// <param name="rules">The rules of its cycle; null where its version is not worked any more, so that only what was given is known.</param>
internal sealed class BatchTotals(CyclePlan? rules)
{
    private const int Whole = 100;
    private readonly SortedDictionary<string, Dictionary<string, Given>> strata = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, (int Cases, long Amount)> reasons = new(StringComparer.Ordinal);
    private readonly long[] posted = new long[rules?.Ledger.Count ?? 0];
    private (int Cases, long Amount) dropped;

    public void Count(BatchLineRow line, long customer)
    {
        switch (line.Status)
        {
            case BatchLineStatus.Excluded:
            case BatchLineStatus.Rejected when line.Reason is not null:
                var known = reasons.GetValueOrDefault(line.Reason ?? "");
                reasons[line.Reason ?? ""] = (known.Cases + 1, known.Amount + line.Balance);
                break;
            case BatchLineStatus.DroppedOut:
                dropped = (dropped.Cases + 1, dropped.Amount + line.Balance);
                break;
            default:
                if (line.Firm is { } firm) Give(line.Stratum ?? "", firm).Add(customer, line.ReleaseBalance ?? line.Balance);
                for (var i = 0; i < posted.Length && i < line.Postings.Count; i++) posted[i] += line.Postings[i];
                break;
        }
    }

    /// <summary>What each firm gets of each stratum: those that have a share, and any other that was given something.</summary>
    public IReadOnlyList<BatchShare> Shares() => [.. strata.SelectMany(stratum => Shares(stratum.Key, stratum.Value))];

    public IReadOnlyList<BatchExclusion> Exclusions() => [.. reasons.Select(reason => new BatchExclusion(reason.Key, reason.Value.Cases, MoneyText.Of(reason.Value.Amount)))];

    public BatchSum DroppedOut() => new(dropped.Cases, MoneyText.Of(dropped.Amount));

    public IReadOnlyList<BatchPosting> Ledger() => posted.All(sum => sum == 0) ? [] : [.. rules!.Ledger.Zip(posted).Select(pair => new BatchPosting(pair.First.Book, pair.First.Side, pair.First.Account, MoneyText.Of(pair.Second)))];

    private IEnumerable<BatchShare> Shares(string stratum, Dictionary<string, Given> given)
    {
        var wanted = (rules?.Shares ?? []).ToDictionary(share => share.Firm, share => share.Percent, StringComparer.Ordinal);
        var amount = given.Values.Sum(one => one.Amount);
        var customers = given.Values.Sum(one => one.Customers.Count);
        var byCount = rules?.Basis == ShareBasis.Count;
        foreach (var firm in wanted.Keys.Union(given.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var one = given.GetValueOrDefault(firm) ?? new Given();
            var share = wanted.GetValueOrDefault(firm);
            var reached = byCount ? Percent(one.Customers.Count, customers) : Percent(one.Amount, amount);
            yield return new BatchShare(
                stratum.Length == 0 ? null : stratum, firm, share, reached, one.Customers.Count, one.Cases, MoneyText.Of(one.Amount),
                byCount ? null : MoneyText.Of((amount * share / (decimal)Whole / 100m) - (one.Amount / 100m)));
        }
    }

    private static string Percent(long part, long whole) => (whole == 0 ? 0 : part * (decimal)Whole / whole).ToString("0.00", CultureInfo.InvariantCulture);

    private Given Give(string stratum, string firm)
    {
        if (!strata.TryGetValue(stratum, out var firms)) strata.Add(stratum, firms = new Dictionary<string, Given>(StringComparer.Ordinal));
        if (!firms.TryGetValue(firm, out var given)) firms.Add(firm, given = new Given());
        return given;
    }

    /// <summary>What a firm gets of a stratum.</summary>
    private sealed class Given
    {
        public HashSet<long> Customers { get; } = [];

        public int Cases { get; private set; }

        public long Amount { get; private set; }

        public void Add(long customer, long amount)
        {
            Customers.Add(customer);
            Cases++;
            Amount += amount;
        }
    }
}
