using Collections.Domain.Customers;

namespace Collections.Persistence.Providers.Sqlite.Customers;

/// <summary>Reads where a customer can be reached, in the order in which the contact points were delivered.</summary>
public static class ContactPointRows
{
    private const string Select = $"""
        SELECT kind, value, consent, valid FROM contact_point WHERE tenant_id = {Tenant.Key} AND customer_id = ?1 ORDER BY number
        """;

    public static IReadOnlyList<ContactPoint> Of(Func<string, Statement> prepare, long customer)
    {
        Statement select = prepare(Select);
        select.Bind(1, customer);
        var points = new List<ContactPoint>();
        while (select.Step())
            points.Add(new ContactPoint((ContactPointKind)select.ColumnInt(0), select.Text(1)!, (Consent)select.ColumnInt(2), select.ColumnInt(3) != 0));
        return points;
    }
}
