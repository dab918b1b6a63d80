using Collections.Domain.Customers;
using Collections.Domain.Messages;
using Collections.Persistence.Providers.Sqlite.Customers;

namespace Collections.Persistence.Providers.Sqlite.Messages;

/// <summary>Reads whom a message is for: the customer who owes, or who stands in the relation that the step named.</summary>
internal sealed class AddresseeRows(Func<string, Statement> prepare)
{
    /// <summary>Portfolios do not say in which language a customer reads yet.</summary>
    private const string Language = "es";

    private const string SelectCustomer = $"SELECT reference, name FROM customer WHERE tenant_id = {Tenant.Key} AND id = ?1";

    private const string SelectRelated = $"""
        SELECT other_customer_id FROM relation WHERE tenant_id = {Tenant.Key} AND customer_id = ?1 AND kind = ?2 ORDER BY number LIMIT 1
        """;

    /// <summary>The addressee; without contact points where nobody stands in the relation, so that the guard keeps the message.</summary>
    /// <param name="owner">Number of the customer who owes.</param>
    /// <param name="person">The word of the step: holder, guarantor, co-debtor, legal representative; null = holder.</param>
    /// <param name="account">The creditor's number of the account.</param>
    public Addressee Of(long owner, string? person, string account)
    {
        if ((person is null or "holder" ? owner : Related(owner, person)) is not { } customer)
            return new Addressee("", "", account, Language, []);
        Statement select = prepare(SelectCustomer);
        select.Bind(1, customer);
        bool isKnown = select.Step();
        (string reference, string name) = isKnown ? (select.Text(0)!, select.Text(1) ?? "") : ("", "");
        select.Reset();
        return new Addressee(reference, name, account, Language, ContactPointRows.Of(prepare, customer)) { Number = customer };
    }

    private long? Related(long owner, string person)
    {
        RelationKind? kind = person switch
        {
            "guarantor" => RelationKind.Guarantor,
            "co-debtor" => RelationKind.CoDebtor,
            "legal representative" => RelationKind.LegalRepresentative,
            _ => null,
        };
        if (kind is null)
            return null;
        Statement select = prepare(SelectRelated);
        select.Bind(1, owner);
        select.Bind(2, (int)kind);
        long? other = select.Step() ? select.ColumnLong(0) : null;
        select.Reset();
        return other;
    }
}
