using Collections.Intake.Imports;
using Collections.Persistence.Providers.Sqlite;
using Collections.Scenarios.Nights;
using Collections.Server.Nightly;

namespace Collections.Scenarios.Feeds;

/// <summary>Files as they come in the morning, taken in by the real intake into a database of their own.</summary>
internal sealed class Morning : IDisposable
{
    public const string Header = "account,customer,currency,past_due,total,days,mobile";

    private const string Fields = """
        { "field": "account", "column": "account" }, { "field": "customer", "column": "customer" },
        { "field": "currency", "column": "currency" }, { "field": "product", "constant": "card" },
        { "field": "past due", "column": "past_due", "required": true }, { "field": "total due", "column": "total" },
        { "field": "days past due", "column": "days" }, { "field": "mobile", "column": "mobile" }
        """;

    public Morning() => Database.Migrate();

    public Office Office { get; } = new();

    public SqliteDatabase Database => Office.Database;

    /// <summary>So many accounts, one a customer, each with 50,000 past due for five days.</summary>
    public static IReadOnlyList<string> Rows(int accounts, int from = 1) =>
        [.. Enumerable.Range(from, accounts).Select(number => $"A{number:0000},C{number:0000},ARS,50000.00,410000.00,5,")];

    public string Mapping(string kind, string more = "") => Office.Write($"cards-{kind}.mapping.json", $$"""
        { "feed": "cards", "portfolio": "cards", "kind": "{{kind}}", {{more}} "layouts": [ { "name": "cards", "fields": [ {{Fields}} ] } ] }
        """);

    public string PaymentsMapping() => Office.Write("payments.mapping.json", """
        { "feed": "payments", "portfolio": "cards", "kind": "payments", "layouts": [ { "name": "bank", "fields": [
          { "field": "reference", "column": "payment" }, { "field": "account", "column": "account" }, { "field": "value date", "column": "on" },
          { "field": "amount", "column": "amount" }, { "field": "state", "column": "state" } ] } ] }
        """);

    public string Cards(IEnumerable<string> rows) => Office.Write("cards.csv", string.Join('\n', [Header, .. rows, ""]));

    public Task<IntakeReport> TakeIn(string file, string mapping, DateOnly position, int? sequence = null) =>
        new NightlyRun(Database, TimeProvider.System).TakeIn(new NightRequest(position.AddDays(1), file, mapping, position, sequence, Office.Workflows), default);

    /// <summary>What is known of the accounts that a condition picks: reference, position, what is due, days, holds.</summary>
    public string Known(string where = "true")
    {
        using var reader = Database.OpenReader();
        var select = reader.Prepare($"SELECT reference, position, f_past_due, f_total_due, f_days_past_due, coalesce(hold_reason, 0) FROM account WHERE {where} ORDER BY reference");
        var lines = new List<string>();
        while (select.Step()) lines.Add($"{select.Text(0)} {select.ColumnLong(1)} {select.ColumnLong(2)} {select.ColumnLong(3)} {select.ColumnLong(4)} {select.ColumnLong(5)}");
        select.Reset();
        return string.Join('\n', lines);
    }

    public void Dispose() => Office.Dispose();
}
