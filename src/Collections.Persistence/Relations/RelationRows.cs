using Collections.Decisions.Columns;
using Collections.Domain.Accounts;
using Collections.Domain.Customers;
using Collections.Domain.Facts;
using Collections.Domain.Portfolios;
using Collections.Persistence.Portfolios;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Writing;

namespace Collections.Persistence.Relations;

/// <summary>Writes who is bound to accounts, and who guarantees them as a fact with its history.</summary>
internal sealed class RelationRows(WriteSession session, FeedOpening feed, TextPool pool)
{
    private const string Delete = $"DELETE FROM relation WHERE tenant_id = {Tenant.Key} AND customer_id = ?1 AND account_id = ?2 AND kind = ?3";
    private const string Last = $"SELECT coalesce(max(number), 0) FROM relation WHERE tenant_id = {Tenant.Key} AND customer_id = ?1";

    private const string Insert = $"""
        INSERT INTO relation(tenant_id, customer_id, number, kind, other_customer_id, account_id, place, permission) VALUES ({Tenant.Key}, ?1, ?2, ?3, ?4, ?5, ?6, ?7)
        """;

    private const string FindCustomer = $"SELECT id FROM customer WHERE tenant_id = {Tenant.Key} AND reference = ?1";
    private const string LastCustomer = $"SELECT coalesce(max(id), 0) FROM customer WHERE tenant_id = {Tenant.Key}";
    private const string InsertCustomer = $"INSERT INTO customer(tenant_id, id, reference, kind, name, first_feed) VALUES ({Tenant.Key}, ?1, ?2, 0, ?3, ?4)";

    private static readonly string _nameCustomer = $"""
        UPDATE customer SET name = ?2 WHERE tenant_id = {Tenant.Key} AND id = ?1
          AND NOT EXISTS (SELECT 1 FROM account WHERE tenant_id = {Tenant.Key} AND id >= ?1 << {AccountId.OrdinalBits} AND id < (?1 + 1) << {AccountId.OrdinalBits})
        """;

    private const string InsertContact = $"""
        INSERT INTO contact_point(tenant_id, customer_id, number, kind, value, consent, valid)
        SELECT {Tenant.Key}, ?1, coalesce((SELECT max(number) FROM contact_point WHERE tenant_id = {Tenant.Key} AND customer_id = ?1), 0) + 1, ?2, ?3, {UnknownConsent}, 1
        WHERE NOT EXISTS (SELECT 1 FROM contact_point WHERE tenant_id = {Tenant.Key} AND customer_id = ?1 AND kind = ?2 AND value = ?3)
        """;

    private const string UnknownConsent = "1";

    private const string SelectAccount = $"SELECT position, f_guaranteed_by FROM account WHERE tenant_id = {Tenant.Key} AND id = ?1";
    private const string UpdateAccount = $"UPDATE account SET f_guaranteed_by = ?2 WHERE tenant_id = {Tenant.Key} AND id = ?1";

    private const string InsertChange = $"""
        INSERT INTO fact_change(tenant_id, feed, account_id, position, old) VALUES ({Tenant.Key}, ?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING
        """;

    private readonly Dictionary<string, long> _known = new(StringComparer.Ordinal);

    /// <summary>All persons of an account take the place of those of the same kinds that it had.</summary>
    public void Write(long account, IReadOnlyList<DeliveredRelation> relations)
    {
        long customer = account >> AccountId.OrdinalBits;
        foreach (IGrouping<RelationKind, DeliveredRelation> kind in relations.GroupBy(one => one.Kind))
        {
            Statement delete = session.Prepare(Delete);
            delete.Bind(1, customer);
            delete.Bind(2, account);
            delete.Bind(3, (int)kind.Key);
            delete.Execute();
            foreach (DeliveredRelation one in kind.Where(one => one.Person.Length > 0).OrderBy(one => one.Order).ThenBy(one => one.Person, StringComparer.Ordinal))
                Add(customer, account, one);
            if (kind.Key == RelationKind.Guarantor)
                Note(account, string.Join("; ", kind.Where(one => one.Person.Length > 0).Select(one => one.Person).Order(StringComparer.Ordinal)));
        }
    }

    private void Add(long customer, long account, DeliveredRelation one)
    {
        Statement last = session.Prepare(Last);
        last.Bind(1, customer);
        long number = last.Scalar() + 1;
        Statement insert = session.Prepare(Insert);
        insert.Bind(1, customer);
        insert.Bind(2, number);
        insert.Bind(3, (int)one.Kind);
        insert.Bind(4, Person(one));
        insert.Bind(5, account);
        insert.Bind(6, one.Order);
        insert.Bind(7, (int)one.Permission);
        insert.Execute();
    }

    /// <summary>The number of the person, who is a customer like others: known by name and contact points, perhaps without an account.</summary>
    private long Person(DeliveredRelation one)
    {
        if (!_known.TryGetValue(one.Person, out long id))
        {
            Statement find = session.Prepare(FindCustomer);
            find.BindText(1, one.Person);
            id = find.Step() ? find.ColumnLong(0) : 0;
            find.Reset();
            if (id == 0)
                id = New(one);
            _known.Add(one.Person, id);
        }

        if (one.Name.Length > 0)
        {
            // Of a customer with debts of their own the portfolio says the name.
            Statement name = session.Prepare(_nameCustomer);
            name.Bind(1, id);
            name.BindText(2, one.Name);
            name.Execute();
        }

        foreach (ContactPoint point in one.ContactPoints)
        {
            Statement contact = session.Prepare(InsertContact);
            contact.Bind(1, id);
            contact.Bind(2, (int)point.Kind);
            contact.BindText(3, point.Value);
            contact.Execute();
        }

        return id;
    }

    private long New(DeliveredRelation one)
    {
        long id = session.Prepare(LastCustomer).Scalar() + 1;
        Statement insert = session.Prepare(InsertCustomer);
        insert.Bind(1, id);
        insert.BindText(2, one.Person);
        insert.BindText(3, one.Name);
        insert.Bind(4, feed.Number);
        insert.Execute();
        return id;
    }

    private void Note(long account, string guarantors)
    {
        Statement select = session.Prepare(SelectAccount);
        select.Bind(1, account);
        select.Step();
        (int position, long old) = (select.ColumnInt(0), select.ColumnLong(1, FactNull.Value));
        select.Reset();
        long now = guarantors.Length == 0 ? FactNull.Value : pool.Add(guarantors);
        if (now == old)
            return;
        Statement update = session.Prepare(UpdateAccount);
        update.Bind(1, account);
        update.Bind(2, now == FactNull.Value ? null : now);
        update.Execute();
        var blob = new byte[FactChangeBlob.MaxBytesPerChange];
        int length = FactChangeBlob.Append(blob, 0, Fact.GuaranteedBy, old);
        Statement change = session.Prepare(InsertChange);
        change.Bind(1, feed.Number);
        change.Bind(2, account);
        change.Bind(3, position);
        change.BindBlob(4, blob.AsSpan(0, length));
        change.Execute();
    }
}
