using Collections.Domain.Accounts;
using Collections.Domain.Facts;
using Collections.Persistence;
using Collections.Persistence.Portfolios;
using Collections.Persistence.Providers.Sqlite;

namespace Collections.Proofs.Files;

/// <summary>
/// What a database says about its customers, accounts, payments and files, a line each, in an order and in words that do
/// not depend on the order of the rows of a file.
/// </summary>
internal sealed record Books(IReadOnlyList<string> Lines)
{
    /// <summary>Reads the books.</summary>
    public static Books Of(SqliteDatabase database)
    {
        var facts = string.Join(", ", new SqlitePortfolioStore(database).Catalog.Definitions
            .Where(fact => fact.IsStored && fact.Ordinal < Fact.BuiltInCount)
            .Select(fact => fact.Type == FactType.Text ? Text($"x.{PortfolioSql.Column(fact)}") : $"x.{PortfolioSql.Column(fact)}"));
        using var reader = database.OpenReader();
        var lines = new List<string>();
        foreach (var (name, select) in Sections(facts))
        {
            var statement = reader.Prepare(select);
            while (statement.Step()) lines.Add(name + " " + string.Join('|', Enumerable.Range(0, statement.ColumnCount).Select(column => Cell(statement, column))));
        }
        return new Books(lines);
    }

    /// <summary>The first line in which these books differ from what they should be; null where they do not.</summary>
    public string? DifferenceFrom(Books expected)
    {
        var at = Lines.Zip(expected.Lines).TakeWhile(pair => pair.First == pair.Second).Count();
        return at == Lines.Count && at == expected.Lines.Count ? null : $"expected '{expected.Lines.ElementAtOrDefault(at)}', found '{Lines.ElementAtOrDefault(at)}'";
    }

    private static IEnumerable<(string Name, string Select)> Sections(string facts) =>
    [
        ("customer", "SELECT reference, kind, name, first_feed FROM customer ORDER BY reference"),
        ("contact", "SELECT c.reference, x.number, x.kind, x.value, x.consent, x.valid FROM contact_point x JOIN customer c ON c.tenant_id = x.tenant_id AND c.id = x.customer_id ORDER BY 1, 2"),
        ("account", $"SELECT x.reference, c.reference, x.portfolio_id, x.status, x.position, x.first_feed, x.last_feed, x.hold_reason, hex(x.attributes), {facts} FROM account x JOIN customer c ON c.tenant_id = x.tenant_id AND c.id = x.id >> {AccountId.OrdinalBits} ORDER BY 1"),
        ("change", "SELECT x.feed, a.reference, x.position FROM fact_change x JOIN account a ON a.tenant_id = x.tenant_id AND a.id = x.account_id ORDER BY 1, 2"),
        ("novelty", "SELECT x.feed, a.reference, x.kind, x.amount FROM novelty x JOIN account a ON a.tenant_id = x.tenant_id AND a.id = x.account_id ORDER BY 1, 2, 3"),
        ("transition", $"SELECT x.feed, {Text("x.company")}, {Text("x.product")}, {Text("x.currency")}, x.bucket_from, x.bucket_to, x.accounts, x.amount_before, x.amount FROM transition x ORDER BY 1, 2, 3, 4, 5, 6"),
        ("payment", $"SELECT a.reference, x.reference, x.state, x.value_date, x.amount, {Text("x.currency")}, x.feed FROM payment x JOIN account a ON a.tenant_id = x.tenant_id AND a.id = x.account_id ORDER BY 1, 2"),
        ("posting", "SELECT p.reference, x.line, x.component, x.amount FROM posting x JOIN payment p ON p.tenant_id = x.tenant_id AND p.id = x.payment_id ORDER BY 1, 2"),
        ("feed", "SELECT number, name, position, sequence, kind, digest, rows_read, accepted, rejected, state, report FROM feed ORDER BY number"),
    ];

    private static string Text(string code) => $"coalesce((SELECT text FROM text_code t WHERE t.tenant_id = {Tenant.Key} AND t.code = {code}), '?' || {code})";

    private static string Cell(Statement statement, int column) => statement.Text(column) ?? "";
}
