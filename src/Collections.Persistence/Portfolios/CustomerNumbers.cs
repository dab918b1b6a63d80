using Collections.Domain.Accounts;
using Collections.Domain.Customers;
using Collections.Domain.Portfolios;
using Collections.Domain.Texts;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Reading;

namespace Collections.Persistence.Portfolios;

/// <summary>Finds the customers of new accounts and gives numbers to new ones, while earlier chunks are still being written.</summary>
internal sealed class CustomerNumbers
{
    private const string ByReference = $"SELECT id FROM customer WHERE tenant_id = {Tenant.Key} AND reference = ?1";
    private const string LastNumber = $"SELECT coalesce(max(id), 0) FROM customer WHERE tenant_id = {Tenant.Key}";

    private const string LastAccount = $"""
        SELECT coalesce(max(id), 0) FROM account WHERE tenant_id = {Tenant.Key} AND id >= ?1 AND id < ?2
        """;

    private readonly CustomerFilter added;
    private readonly Queue<(CustomerIndex Index, Task Written)> unwritten = new();
    private readonly Stack<CustomerIndex> spare = new();
    private readonly bool startedEmpty;
    private CustomerIndex current = new(1);
    private int last;

    /// <param name="reader">Sees what was stored before the intake.</param>
    /// <param name="rows">How many rows are to come.</param>
    public CustomerNumbers(SqliteReader reader, long rows)
    {
        added = new CustomerFilter(rows);
        Statement select = reader.Prepare(LastNumber);
        select.Step();
        last = select.ColumnInt(0);
        select.Reset();
        startedEmpty = last == 0;
    }

    /// <summary>Forgets the customers of chunks that readers see by now; to be called before the reader is opened.</summary>
    public void Begin(PortfolioChunk chunk)
    {
        while (unwritten.TryPeek(out var oldest) && oldest.Written.IsCompleted)
            spare.Push(unwritten.Dequeue().Index);
        current = spare.TryPop(out CustomerIndex? index) ? index : new CustomerIndex(chunk.Capacity);
        current.Begin(chunk);
    }

    /// <summary>Remembers the customers of the chunk until it is written.</summary>
    public void End(Task written) => unwritten.Enqueue((current, written));

    /// <summary>The id of the row's new account.</summary>
    public long NewAccount(SqliteReader reader, PortfolioChunk chunk, int row, out bool isNewCustomer)
    {
        ReadOnlySpan<byte> reference = chunk.CustomerReferences[row];
        ulong hash = ContentHash.Of(reference);
        isNewCustomer = false;
        if (!FindUnwritten(reference, hash, out int customer, out int ordinal))
        {
            customer = FindStored(reader, reference, hash);
            isNewCustomer = customer == 0;
            if (isNewCustomer)
            {
                customer = ++last;
                added.Add(hash);
            }
            else
            {
                ordinal = LastOrdinal(reader, customer);
            }
        }

        if (ordinal >= AccountId.MaxAccounts)
            throw new InvalidOperationException($"customer {customer}: expected at most {AccountId.MaxAccounts} accounts, found one more");
        current.Set(row, hash, customer, ordinal + 1);
        return new AccountId(new CustomerId(customer), ordinal + 1).Value;
    }

    /// <summary>The number of the customer of a row, 0 where none is known.</summary>
    public int Find(SqliteReader reader, PortfolioChunk chunk, int row)
    {
        ReadOnlySpan<byte> reference = chunk.CustomerReferences[row];
        ulong hash = ContentHash.Of(reference);
        return FindUnwritten(reference, hash, out int customer, out _) ? customer : FindStored(reader, reference, hash);
    }

    private bool FindUnwritten(ReadOnlySpan<byte> reference, ulong hash, out int customer, out int ordinal)
    {
        bool isFound = current.Find(reference, hash, out customer, out ordinal);
        if (isFound)
            return true;
        foreach ((CustomerIndex index, _) in unwritten)
        {
            // The youngest chunk knows the last ordinal.
            if (!index.Find(reference, hash, out int known, out int given))
                continue;
            (customer, ordinal, isFound) = (known, given, true);
        }

        return isFound;
    }

    private int FindStored(SqliteReader reader, ReadOnlySpan<byte> reference, ulong hash)
    {
        if (startedEmpty && !added.MayHold(hash))
            return 0;
        Statement select = reader.Prepare(ByReference);
        select.BindText(1, reference);
        int customer = select.Step() ? select.ColumnInt(0) : 0;
        select.Reset();
        return customer;
    }

    private static int LastOrdinal(SqliteReader reader, int customer)
    {
        Statement select = reader.Prepare(LastAccount);
        select.Bind(1, (long)customer << AccountId.OrdinalBits);
        select.Bind(2, ((long)customer << AccountId.OrdinalBits) | AccountId.ObjectBit);
        return (int)(select.Scalar() & AccountId.MaxOrdinal);
    }
}
