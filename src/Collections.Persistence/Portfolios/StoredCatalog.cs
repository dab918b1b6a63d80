using Collections.Domain.Facts;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Reading;
using Collections.Persistence.Providers.Sqlite.Writing;

namespace Collections.Persistence.Portfolios;

/// <summary>The catalogue of facts as the database keeps it: the built-in ones are known, attributes are rows.</summary>
public static class StoredCatalog
{
    private const string SelectAll = $"SELECT name, type, scale, protected, readable FROM attribute WHERE tenant_id = {Tenant.Key} ORDER BY ordinal";

    private const string Upsert = $"""
        INSERT INTO attribute(tenant_id, ordinal, name, type, scale, protected, readable) VALUES ({Tenant.Key}, ?1, ?2, ?3, ?4, ?5, ?6)
        ON CONFLICT (tenant_id, ordinal) DO UPDATE SET protected = excluded.protected, readable = excluded.readable
        """;

    /// <summary>The facts that accounts of a database have.</summary>
    public static FactCatalog Read(SqliteReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return Read(reader.Prepare);
    }

    internal static FactCatalog Read(Func<string, Statement> prepare)
    {
        var attributes = new List<AttributeDeclaration>();
        Statement all = prepare(SelectAll);
        while (all.Step())
            attributes.Add(new AttributeDeclaration(all.Text(0)!, (FactType)all.ColumnInt(1), all.ColumnInt(2), all.ColumnLong(3) != 0, all.ColumnLong(4) != 0));
        return new FactCatalog(attributes);
    }

    /// <summary>Stores the attributes of a catalogue; those that are stored already may change their flags only.</summary>
    internal static void Write(WriteSession session, FactCatalog catalog)
    {
        Statement upsert = session.Prepare(Upsert);
        foreach (FactDefinition attribute in catalog.Definitions.Skip(Fact.BuiltInCount))
        {
            upsert.Bind(1, attribute.Ordinal - Fact.BuiltInCount);
            upsert.BindText(2, attribute.Name);
            upsert.Bind(3, (int)attribute.Type);
            upsert.Bind(4, attribute.Scale);
            upsert.Bind(5, attribute.IsProtected ? 1 : 0);
            upsert.Bind(6, attribute.IsReadable ? 1 : 0);
            upsert.Execute();
        }
    }
}
