using Collections.Domain.Accounts;

namespace Collections.Domain.Facts;

/// <summary>
/// The facts that an account has by the other accounts of its customer with the same company: what a customer owes to one company is
/// no other's to know. They are worked out whenever facts are loaded in the order of the keys, so that a change of one account is
/// never a write of another.
/// </summary>
public static class CustomerAggregates
{
    /// <summary>
    /// Fills total risk, worst bucket and number of products of <paramref name="count"/> accounts. The accounts stand
    /// in the order of their keys and a customer's accounts are all among them: loads never cut a customer in two.
    /// </summary>
    public static void Fill(ReadOnlySpan<long> accountIds, long[][] facts, int count)
    {
        for (int from = 0, to; from < count; from = to)
        {
            var customer = accountIds[from] >> AccountId.OrdinalBits;
            to = from + 1;
            while (to < count && accountIds[to] >> AccountId.OrdinalBits == customer) to++;
            FillCustomer(facts, from, to, AccountsUntil(accountIds, from, to));
        }
    }

    /// <summary>Objects stand behind the accounts, and are none.</summary>
    private static int AccountsUntil(ReadOnlySpan<long> ids, int from, int to)
    {
        while (to > from && AccountId.IsObject(ids[to - 1])) to--;
        return to;
    }

    private static void FillCustomer(long[][] facts, int from, int to, int accounts)
    {
        for (var i = from; i < to; i++)
        {
            var (worst, products) = (FactNull.Value, 0L);
            for (var j = from; j < accounts; j++)
            {
                if (!IsSameCompany(facts, i, j)) continue;
                worst = Math.Max(worst, facts[Fact.Bucket][j]);
                products++;
            }
            facts[Fact.WorstBucket][i] = worst;
            facts[Fact.NumberOfProducts][i] = products;
            facts[Fact.TotalRisk][i] = products == 1 && i < accounts ? facts[Fact.TotalDue][i] : Risk(facts, from, accounts, i);
        }
    }

    private static bool IsSameCompany(long[][] facts, int one, int other) => facts[Fact.Company][one] == facts[Fact.Company][other];

    /// <summary>Debts of one currency add up; those of others are left out.</summary>
    private static long Risk(long[][] facts, int from, int to, int account)
    {
        var risk = FactNull.Value;
        for (var i = from; i < to; i++)
        {
            var due = facts[Fact.TotalDue][i];
            if (facts[Fact.Currency][i] != facts[Fact.Currency][account] || due == FactNull.Value || !IsSameCompany(facts, i, account)) continue;
            risk = risk == FactNull.Value ? due : risk + due;
        }
        return risk;
    }
}
