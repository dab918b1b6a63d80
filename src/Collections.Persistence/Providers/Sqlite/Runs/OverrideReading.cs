using Collections.Domain.Accounts;
using Collections.Domain.Overrides;
using Collections.Persistence.Providers.Sqlite.Reading;
using Collections.Persistence.Runs;

namespace Collections.Persistence.Providers.Sqlite.Runs;

/// <summary>Reads which overrides bind on a date, the latest of a customer first.</summary>
internal static class OverrideReading
{
    private const string Select = """
        SELECT o.customer_id, CASE o.of_customer WHEN 0 THEN o.account_id ELSE 0 END, o.kind, o.target, o.value, o.why, o.set_by, o.from_on, o.until
        """;

    private const string SelectInForce = $"""
        {Select} FROM "override" o
        WHERE o.tenant_id = {Tenant.Key} AND o.customer_id >= ?1 AND o.customer_id <= ?2 AND o.from_on <= ?3 AND (o.until IS NULL OR o.until > ?3) AND (o.released_on IS NULL OR o.released_on > ?3)
        ORDER BY o.customer_id, o.number DESC
        """;

    // People order and release by day, on the date of the night that was worked before: it did not see the one, and went by the other.
    private static readonly string _selectThen = $"""
        {Select} FROM run r JOIN "override" o ON o.tenant_id = r.tenant_id AND o.customer_id = ?2 AND (o.of_customer <> 0 OR o.account_id = ?3)
        WHERE r.tenant_id = {Tenant.Key} AND r.number = ?1 AND o.from_on <= r.business_date AND (o.until IS NULL OR o.until > r.business_date)
          AND (r.kind <> {(int)RunKind.Nightly} OR o.set_at <= r.started_at)
          AND (o.released_on IS NULL OR o.released_on > r.business_date OR (r.kind = {(int)RunKind.Nightly} AND o.released_on = r.business_date))
        ORDER BY o.number DESC
        """;

    /// <summary>Those of some customers on a date.</summary>
    public static IEnumerable<StoredOverride> InForce(SqliteReader reader, long firstCustomer, long lastCustomer, int date)
    {
        Statement select = reader.Prepare(SelectInForce);
        select.Bind(1, firstCustomer);
        select.Bind(2, lastCustomer);
        select.Bind(3, date);
        return Rows(select);
    }

    /// <summary>Those by which a run went for an account.</summary>
    public static OverridesInForce Then(SqliteReader reader, long run, long account)
    {
        Statement select = reader.Prepare(_selectThen);
        select.Bind(1, run);
        select.Bind(2, account >> AccountId.OrdinalBits);
        select.Bind(3, account);
        return new OverridesInForce([.. Rows(select).Select(one => one.Order)]);
    }

    private static IEnumerable<StoredOverride> Rows(Statement select)
    {
        while (select.Step())
        {
            var order = new OverrideOrder((OverrideKind)select.ColumnInt(2), select.Text(3)!, select.Text(4)!, select.Text(5)!, select.Text(6)!, DateOnly.FromDayNumber(select.ColumnInt(7)))
            {
                Until = select.IsNull(8) ? null : DateOnly.FromDayNumber(select.ColumnInt(8)),
            };
            yield return new StoredOverride((select.ColumnLong(0), select.ColumnLong(1)), order);
        }

        select.Reset();
    }
}

/// <summary>An override, and for whom it is.</summary>
/// <param name="Whom">Numbers of the customer and of the account; 0 for all accounts of the customer.</param>
/// <param name="Order">What is ordered.</param>
internal sealed record StoredOverride((long Customer, long Account) Whom, OverrideOrder Order);
