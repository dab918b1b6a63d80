using System.Text.Json;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Settings;
using Collections.Server.Commands;

namespace Collections.Server.Settings;

/// <summary>What the products of a portfolio are called; the codes by which rules know them come with its files.</summary>
internal static class ProductSetting
{
    /// <summary>The most products of a portfolio.</summary>
    public const int Most = 500;

    private const int LongestText = 80;

    private const string Prefix = "products/";

    /// <summary>The name of the setting of a portfolio.</summary>
    public static string NameOf(string portfolio) => Prefix + portfolio;

    /// <summary>What is wrong with names; null where nothing is.</summary>
    public static string? Wrong(IReadOnlyList<ProductName>? names)
    {
        if (names is not { Count: <= Most }) return $"Expected at most {Most} products, found {names?.Count ?? 0}.";
        if (names.Any(name => string.IsNullOrWhiteSpace(name.Product))) return "Expected the code of every product, found one without.";
        if (names.FirstOrDefault(name => new[] { name.Product, name.Family, name.English, name.Spanish }.Any(text => text?.Length > LongestText)) is { } tooLong)
            return $"{tooLong.Product}: texts of at most {LongestText} characters were expected.";
        return names.GroupBy(name => name.Product, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice ? $"Expected each product once, found '{twice.Key}' {twice.Count()} times." : null;
    }

    /// <summary>The names of a stored revision.</summary>
    public static IReadOnlyList<ProductName> Content(Setting? setting) => setting is null ? [] : JsonSerializer.Deserialize<List<ProductName>>(setting.Content, JsonText.Options) ?? [];

    /// <summary>Every product that any account has, with its name, by code: what a condition can compare with.</summary>
    public static IReadOnlyList<ProductName> All(SqliteDatabase database)
    {
        using var reader = database.OpenReader();
        var select = reader.Prepare("SELECT p.name, t.text FROM (SELECT DISTINCT portfolio_id, f_product FROM account WHERE tenant_id = 1) a JOIN portfolio p ON p.tenant_id = 1 AND p.id = a.portfolio_id JOIN text_code t ON t.tenant_id = 1 AND t.code = a.f_product");
        var products = new List<(string Portfolio, string Product)>();
        while (select.Step()) products.Add((select.Text(0)!, select.Text(1)!));
        var names = products.Select(found => found.Portfolio).Distinct().SelectMany(portfolio => Content(SettingStore.Latest(database, NameOf(portfolio)))).ToLookup(name => name.Product, StringComparer.Ordinal);
        return [.. products.Select(found => found.Product).Distinct().Order(StringComparer.Ordinal).Select(product => names[product].FirstOrDefault() ?? new ProductName(product, null, null, null))];
    }
}

/// <summary>What a product is called.</summary>
/// <param name="Product">Its code, as accounts and rules have it.</param>
/// <param name="Family">What it belongs to, such as cards; null for nothing.</param>
/// <param name="English">Its name in English; null for its code.</param>
/// <param name="Spanish">Its name in Spanish; null for its code.</param>
internal sealed record ProductName(string Product, string? Family, string? English, string? Spanish);

/// <summary>A product as it is edited.</summary>
/// <param name="Name">Its code and names.</param>
/// <param name="Currencies">Those of its accounts.</param>
/// <param name="Accounts">How many accounts it has today; 0 for one that only has a name.</param>
internal sealed record ProductRow(ProductName Name, IReadOnlyList<string> Currencies, long Accounts);

/// <summary>The products of a portfolio as they are edited.</summary>
/// <param name="Portfolio">Its name.</param>
/// <param name="Products">By code.</param>
/// <param name="Etag">What a change names as the revision that was read.</param>
/// <param name="History">The revisions, the latest first.</param>
internal sealed record ProductDocument(string Portfolio, IReadOnlyList<ProductRow> Products, string Etag, IReadOnlyList<SettingRevision> History) : ISettingDocument
{
    public static ProductDocument Of(SqliteDatabase database, string portfolio)
    {
        var revisions = SettingStore.Revisions(database, ProductSetting.NameOf(portfolio));
        var latest = revisions.Count > 0 ? revisions[0] : null;
        var names = ProductSetting.Content(latest).ToDictionary(name => name.Product, StringComparer.Ordinal);
        var counted = Counted(database, portfolio).ToLookup(row => row.Product, StringComparer.Ordinal);
        return new ProductDocument(
            portfolio,
            [.. names.Keys.Concat(counted.Select(group => group.Key)).Distinct().Order(StringComparer.Ordinal).Select(product => new ProductRow(
                names.GetValueOrDefault(product) ?? new ProductName(product, null, null, null),
                [.. counted[product].Select(row => row.Currency).Where(currency => currency.Length > 0).Order(StringComparer.Ordinal)],
                counted[product].Sum(row => row.Accounts)))],
            SettingStore.Tag(latest),
            [.. revisions.Select(SettingRevision.Of)]);
    }

    private static List<(string Product, string Currency, long Accounts)> Counted(SqliteDatabase database, string portfolio)
    {
        using var reader = database.OpenReader();
        var select = reader.Prepare("""
            SELECT t.text, c.text, count(*) FROM account a
            JOIN text_code t ON t.tenant_id = 1 AND t.code = a.f_product
            LEFT JOIN text_code c ON c.tenant_id = 1 AND c.code = a.f_currency
            WHERE a.tenant_id = 1 AND a.portfolio_id = (SELECT id FROM portfolio WHERE tenant_id = 1 AND name = ?1) GROUP BY t.text, c.text
            """);
        select.BindText(1, portfolio);
        var rows = new List<(string, string, long)>();
        while (select.Step()) rows.Add((select.Text(0)!, select.Text(1) ?? "", select.ColumnLong(2)));
        return rows;
    }
}

/// <summary>Other names of products.</summary>
internal sealed record ProductChange(IReadOnlyList<ProductName>? Names, string? Reason);
