using System.Text.Json;
using Collections.Domain.Accounts;
using Collections.Domain.Customers;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Reading;
using Collections.Persistence.Providers.Sqlite.Writing;

namespace Collections.Persistence.Calls;

/// <summary>Which customers of a portfolio have numbers that turned out to be wrong: found by one scan beside the writer, closed by key within it.</summary>
public sealed class SharedNumbers
{
    /// <summary>Kinds of contact points that are a telephone's, as SQL.</summary>
    internal static readonly string TelephoneKinds = $"{(int)ContactPointKind.Phone}, {(int)ContactPointKind.Mobile}, {(int)ContactPointKind.WhatsApp}";

    private static readonly string _select = $"""
        SELECT DISTINCT p.value, p.customer_id FROM contact_point p
        WHERE p.tenant_id = {Tenant.Key} AND p.valid = 1 AND p.kind IN ({TelephoneKinds}) AND p.value IN (SELECT value FROM json_each(?1))
          AND EXISTS (SELECT 1 FROM account a WHERE a.tenant_id = p.tenant_id AND a.id >= p.customer_id << {AccountId.OrdinalBits} AND a.id < (p.customer_id + 1) << {AccountId.OrdinalBits} AND a.portfolio_id = ?2)
        """;

    private static readonly string _close = $"""
        UPDATE contact_point SET valid = 0 WHERE tenant_id = {Tenant.Key} AND customer_id = ?1 AND value = ?2 AND valid = 1 AND kind IN ({TelephoneKinds})
        """;

    private const string Note = $"INSERT INTO closed_number(tenant_id, customer_id, number, at, feed) VALUES ({Tenant.Key}, ?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING";

    private readonly ILookup<string, long> customers;

    private SharedNumbers(ILookup<string, long> customers) => this.customers = customers;

    /// <summary>Who has the numbers.</summary>
    /// <param name="reader">Of the database.</param>
    /// <param name="portfolio">Number of the portfolio.</param>
    /// <param name="numbers">As files of results have them.</param>
    public static SharedNumbers Find(SqliteReader reader, long portfolio, IReadOnlyCollection<string> numbers)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(numbers);
        var found = new List<(string Number, long Customer)>();
        if (numbers.Count > 0)
        {
            Statement select = reader.Prepare(_select);
            select.BindText(1, JsonSerializer.Serialize(numbers));
            select.Bind(2, portfolio);
            while (select.Step()) found.Add((select.Text(0)!, select.ColumnLong(1)));
            select.Reset();
        }
        return new SharedNumbers(found.ToLookup(one => one.Number, one => one.Customer, StringComparer.Ordinal));
    }

    /// <summary>Nobody calls or writes there any more, firms included: neither whoever it was wrong for nor anybody else who has it.</summary>
    internal void Close(WriteSession session, string number, long customer, long at, int feed)
    {
        Close(session, number, customer);
        foreach (long other in customers[number])
        {
            if (other == customer || Close(session, number, other) == 0)
                continue;
            Statement note = session.Prepare(Note);
            note.Bind(1, other);
            note.BindText(2, number);
            note.Bind(3, at);
            note.Bind(4, feed);
            note.Execute();
        }
    }

    private static long Close(WriteSession session, string number, long customer)
    {
        Statement close = session.Prepare(_close);
        close.Bind(1, customer);
        close.BindText(2, number);
        return close.ExecuteCounting();
    }
}
