using System.Globalization;
using Collections.Contracts.Databases;
using Collections.Domain.Customers;
using Collections.Domain.Facts;
using Collections.Domain.Holds;
using Collections.Persistence.Portfolios;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.StateHash;

namespace Collections.Contracts.Portfolios;

/// <summary>What a database holds of portfolios, in the lines of the memory store's dump.</summary>
internal static class StoredPortfolio
{
    public static string Dump(SqliteDatabase database)
    {
        var contacts = Contacts(database);
        using var reader = database.OpenReader();
        var catalog = StoredCatalog.Read(reader);
        var texts = new FactTexts(TextCodes.Read(reader));
        var columns = catalog.Definitions.Where(d => d.IsStored && d.Ordinal < Fact.BuiltInCount).ToList();
        Statement all = reader.Prepare($"""
            SELECT a.reference, c.reference, c.name, c.kind, a.position, a.hold_reason, a.attributes, c.id, {string.Join(", ", columns.Select(c => "a.f_" + c.Name.Replace(' ', '_')))}
            FROM account a JOIN customer c ON c.tenant_id = 1 AND c.id = a.id >> 12 WHERE a.tenant_id = 1 ORDER BY a.reference
            """);
        var lines = new List<string>();
        while (all.Step())
        {
            var facts = columns.Select((column, i) => (column, Value: all.ColumnLong(8 + i, FactNull.Value)))
                .Concat(catalog.Definitions.Skip(Fact.BuiltInCount).Select((a, i) => (a, AttributeBlob.Read(all.Bytes(6), i))))
                .Where(f => f.Item2 != FactNull.Value)
                .Select(f => string.Create(CultureInfo.InvariantCulture, $"{f.Item1.Name}={(f.Item1.Type == FactType.Text ? texts.TextOf(f.Item2) : f.Item2)}"));
            lines.Add(string.Create(CultureInfo.InvariantCulture,
                $"{all.Text(0)}|{all.Text(1)}|{all.Text(2)}|{(CustomerKind)all.ColumnInt(3)}|{string.Join(',', contacts[all.ColumnLong(7)])}|{all.ColumnInt(4)}|{(HoldReasons)all.ColumnLong(5)}|{string.Join(',', facts)}"));
        }

        return string.Join('\n', lines);
    }

    private static ILookup<long, string> Contacts(SqliteDatabase database)
    {
        using var reader = database.OpenReader();
        Statement all = reader.Prepare("SELECT customer_id, kind, value, consent, valid FROM contact_point WHERE tenant_id = 1 ORDER BY customer_id, kind, value");
        var contacts = new List<(long Customer, string Text)>();
        while (all.Step())
            contacts.Add((all.ColumnLong(0), $"{(ContactPointKind)all.ColumnInt(1)}:{all.Text(2)}:{(Consent)all.ColumnInt(3)}{(all.ColumnInt(4) == 0 ? ":held" : "")}"));
        return contacts.ToLookup(c => c.Customer, c => c.Text);
    }
}
