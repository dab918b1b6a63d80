using Collections.Domain.Accounts;
using Collections.Domain.Customers;
using Collections.Domain.Facts;
using Collections.Persistence.Providers.Sqlite.Reading;

namespace Collections.Persistence.Providers.Sqlite.Runs;

/// <summary>
/// Works out the keys of customers from their references, in one more scan in the order of the accounts. Only plans
/// that draw lots pay for it, and nothing is stored that could differ from the reference.
/// </summary>
internal static class CustomerKeyScan
{
    private const string Select = $"SELECT id, reference FROM customer WHERE tenant_id = {Tenant.Key} AND id >= ?1 AND id < ?2 ORDER BY id";

    /// <summary>Fills the keys of ascending accounts that lie in ascending ranges; unknown where the customer is not stored.</summary>
    public static void Fill(SqliteReader reader, IReadOnlyList<(long From, long To)> ranges, ReadOnlySpan<long> accounts, long[] keys)
    {
        keys.AsSpan(0, accounts.Length).Fill(FactNull.Value);
        int row = 0;
        foreach ((long from, long to) in ranges)
        {
            Statement select = reader.Prepare(Select);
            select.Bind(1, from >> AccountId.OrdinalBits);
            select.Bind(2, to >> AccountId.OrdinalBits);
            while (select.Step())
                row = Fill(select.ColumnLong(0), CustomerKey.Of(select.Bytes(1)), accounts, row, keys);
        }
    }

    /// <summary>Gives a customer's key to its accounts; returns the row after them.</summary>
    private static int Fill(long customer, long key, ReadOnlySpan<long> accounts, int row, long[] keys)
    {
        while (row < accounts.Length && accounts[row] >> AccountId.OrdinalBits < customer)
            row++;
        for (; row < accounts.Length && accounts[row] >> AccountId.OrdinalBits == customer; row++)
            keys[row] = key;
        return row;
    }
}
