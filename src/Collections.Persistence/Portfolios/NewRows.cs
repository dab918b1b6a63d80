using System.Runtime.CompilerServices;
using Collections.Domain.Accounts;
using Collections.Domain.Facts;
using Collections.Domain.Portfolios;
using Collections.Persistence.Providers.Sqlite.Bulk;
using Collections.Persistence.Providers.Sqlite.Writing;

namespace Collections.Persistence.Portfolios;

/// <summary>
/// The accounts and customers of a chunk that the portfolio has not held before: staged on the thread that reads
/// the file, so that the writer only writes.
/// </summary>
internal sealed class NewRows
{
    private const int FirstFact = 11;
    private static readonly ConditionalWeakTable<ChunkWork, NewRows> _rows = [];
    private static readonly string[] _customerColumns = ["id", "reference", "kind", "name", "first_feed"];
    private static readonly string[] _contactColumns = ["customer_id", "number", "kind", "value", "consent", "valid"];

    private readonly int[] _facts;
    private readonly string[] _accountColumns;
    private readonly byte[] _attributes;
    private readonly StagedRows _accounts;
    private readonly StagedRows _customers;
    private readonly StagedRows _contacts;

    private NewRows(FeedOpening feed, FactCatalog catalog, int rows)
    {
        FactDefinition[] stored = [.. catalog.Definitions.Where(fact => fact.IsStored && fact.Ordinal < Fact.BuiltInCount)];
        _facts = [.. stored.Select(fact => fact.Ordinal)];
        _accountColumns =
        [
            "id", "reference", "hold_reason", "customer_print", "attributes", "portfolio_id", "position", "first_feed", "last_feed", "status",
            .. stored.Select(PortfolioSql.Column),
        ];
        _attributes = new byte[(catalog.Count - Fact.BuiltInCount) * sizeof(long)];
        _accounts = new StagedRows(_accountColumns.Length, rows);
        _customers = new StagedRows(_customerColumns.Length, rows);
        _contacts = new StagedRows(_contactColumns.Length, rows);
        _accounts.Repeat(6, feed.Portfolio);
        _accounts.Repeat(7, feed.Identity.Position.DayNumber);
        _accounts.Repeat(8, feed.Number);
        _accounts.Repeat(9, feed.Number);
        _accounts.Repeat(10, 0);
        _customers.Repeat(5, feed.Number);
    }

    /// <summary>Stages what is new in a chunk.</summary>
    public static NewRows Of(FeedOpening feed, FactCatalog catalog, ChunkWork work)
    {
        NewRows rows = _rows.GetValue(work, _ => new NewRows(feed, catalog, work.Chunk.Capacity));
        rows._accounts.Clear();
        rows._customers.Clear();
        rows._contacts.Clear();
        for (int row = 0; row < work.Chunk.Count; row++)
        {
            if (work.Decisions.WritesCustomer[row] && work.Stored.IsNewCustomer[row])
                rows.AddCustomer(work, row);
            if (work.Decisions.Actions[row] == RowAction.Insert)
                rows.AddAccount(work, row);
        }

        return rows;
    }

    /// <summary>Writes what was staged.</summary>
    public void Write(WriteSession session)
    {
        session.Insert("customer", _customerColumns).Write(_customers);
        session.Insert("contact_point", _contactColumns).Write(_contacts);
        session.Insert("account", _accountColumns).Write(_accounts);
    }

    private void AddCustomer(ChunkWork work, int row)
    {
        PortfolioChunk chunk = work.Chunk;
        long customer = work.Stored.AccountIds[row] >> AccountId.OrdinalBits;
        _customers.Bind(1, customer);
        _customers.BindText(2, chunk.CustomerReferences[row]);
        _customers.Bind(3, (int)chunk.CustomerKinds[row]);
        _customers.BindText(4, chunk.Names[row]);
        _customers.Next();
        int number = 0;
        foreach (ContactColumn contact in chunk.Contacts)
        {
            if (contact.Values[row].IsEmpty)
                continue;
            _contacts.Bind(1, customer);
            _contacts.Bind(2, ++number);
            _contacts.Bind(3, (int)contact.Kind);
            _contacts.BindText(4, contact.Values[row]);
            _contacts.Bind(5, (int)contact.Consents[row]);
            _contacts.Bind(6, contact.IsHeld[row] ? 0 : 1);
            _contacts.Next();
        }
    }

    private void AddAccount(ChunkWork work, int row)
    {
        _accounts.Bind(1, work.Stored.AccountIds[row]);
        _accounts.BindText(2, work.Chunk.AccountReferences[row]);
        if (work.Decisions.Holds[row] != 0)
            _accounts.Bind(3, (long)work.Decisions.Holds[row]);
        _accounts.Bind(4, work.Chunk.CustomerPrints[row]);
        int length = AttributeBlob.Write(_attributes, work.Chunk.Facts, row);
        if (length > 0)
            _accounts.BindBlob(5, _attributes.AsSpan(0, length));
        for (int i = 0; i < _facts.Length; i++)
        {
            long value = work.Chunk.Facts[_facts[i]][row];
            if (value != FactNull.Value)
                _accounts.Bind(FirstFact + i, value);
        }

        _accounts.Next();
    }
}
