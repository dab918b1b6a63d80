using Collections.Domain.Accounts;
using Collections.Domain.Cases;
using Collections.Domain.Facts;
using Collections.Engine.Batches;

namespace Collections.Persistence.Providers.Sqlite.Runs;

/// <summary>
/// Which rows are of one kin: the accounts of a customer with one company, of which one case governs. An object is its own kin, but
/// where its type is worked in line with the debts: then it is of theirs.
/// </summary>
internal sealed class KinReading
{
    private static readonly long[]?[] _nothing = [];
    private readonly GroupFacts _customers = new(CaseLevel.Customer, LeadRule.PastDue);
    private int[] _heads = [];
    private int[] _first = [];

    /// <summary>Says of every row which is the first of its kin.</summary>
    /// <param name="accounts">What was read.</param>
    /// <param name="count">How many accounts.</param>
    /// <param name="kept">The accounts of the rows.</param>
    /// <param name="isInLine">By account: whether it is an object that is worked in line with the debts.</param>
    /// <param name="batch">What is filled.</param>
    public void Fill(FactReading accounts, int count, List<int> kept, Func<int, bool> isInLine, PartBatch batch)
    {
        if (_heads.Length < accounts.Ids.Length)
            (_heads, _first) = (new int[accounts.Ids.Length], new int[accounts.Ids.Length]);
        _customers.Fill(accounts.Ids.AsSpan(0, count), accounts.IsOfPortfolio, accounts.Values, count, _heads, _nothing);
        _first.AsSpan(0, count).Fill(GroupFacts.None);
        for (int row = 0; row < kept.Count; row++)
        {
            int head = HeadOf(accounts, kept[row], isInLine);
            if (head == GroupFacts.None)
            {
                batch.Kin[row] = row;
                continue;
            }

            // The head itself may be no row: of a decision only those are loaded that it is for.
            ref int first = ref _first[head];
            if (first == GroupFacts.None)
                first = row;
            batch.Kin[row] = first;
        }
    }

    /// <summary>The head of the kin; none for what stands by itself.</summary>
    private int HeadOf(FactReading accounts, int account, Func<int, bool> isInLine)
    {
        if (!AccountId.IsObject(accounts.Ids[account]))
            return _heads[account];
        if (!isInLine(account))
            return GroupFacts.None;
        long[] companies = accounts.Values[Fact.Company]!;
        for (int at = account - 1; at >= 0 && accounts.Ids[at] >> AccountId.OrdinalBits == accounts.Ids[account] >> AccountId.OrdinalBits; at--)
        {
            if (_heads[at] != GroupFacts.None && companies[at] == companies[account])
                return _heads[at];
        }

        return GroupFacts.None;
    }
}
