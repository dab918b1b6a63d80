namespace Collections.Proofs.Batches;

/// <summary>The rule of the allocation once more, slow and plain: what the product gives is held against it.</summary>
internal static class PlainAllocation
{
    public const int BigFrom = 500;
    private static readonly (string Firm, decimal Share)[] Firms = [("AG-01", 0.5m), ("AG-02", 0.3m), ("AG-03", 0.2m)];

    /// <summary>The firm of each account that is shared out, by reference; null where no firm may have it.</summary>
    public static Dictionary<string, string?> Of(IReadOnlyList<PooledAccount> pool)
    {
        var result = new Dictionary<string, string?>(StringComparer.Ordinal);
        var customers = pool.Where(one => !one.IsPromised).GroupBy(one => one.Customer).Select(group => new
        {
            Accounts = group.OrderByDescending(one => one.Total).ThenBy(one => one.Reference, StringComparer.Ordinal).ToList(),
            Amount = group.Sum(one => one.Total),
            Barred = group.SelectMany(one => one.Before.Split(',', StringSplitOptions.RemoveEmptyEntries)).ToHashSet(StringComparer.Ordinal),
            IsBig = pool.Where(one => one.Customer == group.Key).Sum(one => one.Total) >= BigFrom,
        });
        foreach (var stratum in customers.GroupBy(customer => customer.IsBig))
        {
            var total = stratum.Sum(customer => customer.Amount);
            var given = Firms.ToDictionary(firm => firm.Firm, _ => 0L, StringComparer.Ordinal);
            foreach (var customer in stratum.OrderByDescending(one => one.Amount).ThenByDescending(one => one.Accounts[0].Total).ThenBy(one => one.Accounts[0].Reference, StringComparer.Ordinal))
            {
                var firm = Firms.Where(one => !customer.Barred.Contains(one.Firm)).OrderByDescending(one => (one.Share * total) - given[one.Firm]).ThenBy(one => one.Firm, StringComparer.Ordinal).Select(one => one.Firm).FirstOrDefault();
                if (firm is not null) given[firm] += customer.Amount;
                foreach (var account in customer.Accounts) result.Add(account.Reference, firm);
            }
        }
        return result;
    }
}
