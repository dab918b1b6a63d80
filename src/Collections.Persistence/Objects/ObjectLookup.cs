using System.Text;
using Collections.Decisions.Columns;
using Collections.Domain.Accounts;
using Collections.Domain.Facts;
using Collections.Domain.Objects;
using Collections.Persistence.Portfolios;
using Collections.Persistence.Providers.Sqlite;

namespace Collections.Persistence.Objects;

/// <summary>Finds what is stored of objects of a type, and to whom new ones belong.</summary>
/// <param name="prepare">Prepares a statement of the connection at hand.</param>
/// <param name="portfolio">Whose customers they concern.</param>
/// <param name="type">Their type.</param>
/// <param name="catalog">Where their facts stand.</param>
/// <param name="pool">What text codes stand for.</param>
internal sealed class ObjectLookup(Func<string, Statement> prepare, long portfolio, ObjectType type, FactCatalog catalog, TextPool pool)
{
    private const string SelectOne = $"SELECT id, position, last_feed, f_company, attributes FROM account WHERE tenant_id = {Tenant.Key} AND portfolio_id = ?1 AND reference = ?2";
    private const string SelectCustomer = $"SELECT id FROM customer WHERE tenant_id = {Tenant.Key} AND reference = ?1";

    private static readonly string _selectCompanies = $"""
        SELECT DISTINCT f_company FROM account WHERE tenant_id = {Tenant.Key} AND id >= ?1 << {AccountId.OrdinalBits} AND id < (?1 + 1) << {AccountId.OrdinalBits}
          AND id & {AccountId.ObjectBit} = 0 AND portfolio_id = ?2 LIMIT 2
        """;

    /// <summary>What is stored of an object, and what it is made of where it is new.</summary>
    public FoundObject Find(DeliveredObject said)
    {
        Row? own = Read(ObjectFacts.Reference(type.Key, said.Key));
        Row? account = said.Account.Length == 0 ? null : Read(said.Account);
        if (said.Account.Length > 0 && account is null)
            return Refused(own, ObjectDefect.UnknownAccount);
        long named = said.Customer.Length == 0 ? 0 : Customer(said.Customer);
        if (said.Customer.Length > 0 && named == 0)
            return Refused(own, ObjectDefect.UnknownCustomer);
        long customer = account is null ? named : account.Id >> AccountId.OrdinalBits;
        if ((named != 0 && named != customer) || (own is not null && own.Id >> AccountId.OrdinalBits != customer))
            return Refused(own, ObjectDefect.OtherCustomer);
        long? company = said.Company.Length > 0 ? pool.Add(said.Company) : account is not null ? account.Company : own?.Company;
        if (company is null && own is null && account is null && !IsOfOneCompany(customer, out company))
            return Refused(own, ObjectDefect.CompanyMissing);
        return new FoundObject(Stored(own, customer), company, own?.Attributes ?? [], own?.LastFeed ?? 0);
    }

    private static FoundObject Refused(Row? own, ObjectDefect defect) => new(new StoredObject(own?.Id ?? 0, 0, 0, null, null) { Defect = defect }, null, [], 0);

    private StoredObject Stored(Row? own, long customer)
    {
        if (own is null)
            return new StoredObject(0, customer, 0, null, null);
        long state = Attribute(own, ObjectFacts.State(type.Key));
        long since = Attribute(own, ObjectFacts.Since(type.Key));
        return new StoredObject(own.Id, customer, own.Position, state == FactNull.Value ? null : pool[(int)state], since == FactNull.Value ? null : (int)since);
    }

    private long Attribute(Row row, string name) =>
        catalog.IndexOf(name) is >= Fact.BuiltInCount and var ordinal ? AttributeBlob.Read(row.Attributes, ordinal - Fact.BuiltInCount) : FactNull.Value;

    private Row? Read(string reference)
    {
        Statement select = prepare(SelectOne);
        select.Bind(1, portfolio);
        select.BindText(2, Encoding.UTF8.GetBytes(reference));
        Row? row = select.Step()
            ? new Row(select.ColumnLong(0), select.ColumnInt(1), select.ColumnLong(2), select.IsNull(3) ? null : select.ColumnLong(3), select.IsNull(4) ? [] : select.Bytes(4).ToArray())
            : null;
        select.Reset();
        return row;
    }

    private long Customer(string reference)
    {
        Statement select = prepare(SelectCustomer);
        select.BindText(1, Encoding.UTF8.GetBytes(reference));
        long id = select.Step() ? select.ColumnLong(0) : 0;
        select.Reset();
        return id;
    }

    private bool IsOfOneCompany(long customer, out long? company)
    {
        Statement select = prepare(_selectCompanies);
        select.Bind(1, customer);
        select.Bind(2, portfolio);
        company = select.Step() && !select.IsNull(0) ? select.ColumnLong(0) : null;
        bool isOne = !select.Step();
        select.Reset();
        return isOne;
    }

    private sealed record Row(long Id, int Position, long LastFeed, long? Company, byte[] Attributes);
}

/// <summary>What is stored of an object, and what it is written by.</summary>
/// <param name="Stored">What is stored, or why it cannot be taken.</param>
/// <param name="Company">Text code of the company that it concerns; null where none is known.</param>
/// <param name="Attributes">Its attributes as they are stored; empty for a new one.</param>
/// <param name="LastFeed">The last delivery that spoke of it; 0 for a new one.</param>
internal sealed record FoundObject(StoredObject Stored, long? Company, byte[] Attributes, long LastFeed);
