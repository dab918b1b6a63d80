using Collections.Domain.Facts;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Reading;
using Collections.Persistence.Providers.Sqlite.Writing;

namespace Collections.Persistence.Portfolios;

/// <summary>
/// The texts of facts as the database keeps them. Load them when an intake begins: codes that someone else stores
/// meanwhile cannot be reconciled and fail the next chunk.
/// </summary>
public sealed class StoredTexts
{
    private const string SelectAll = $"SELECT code, text FROM text_code WHERE tenant_id = {PortfolioSql.Tenant} ORDER BY code";
    private const string SelectNext = $"SELECT coalesce(max(code) + 1, 0) FROM text_code WHERE tenant_id = {PortfolioSql.Tenant}";
    private const string Insert = $"INSERT INTO text_code(tenant_id, code, text) VALUES ({PortfolioSql.Tenant}, ?1, ?2)";

    // Codes read or stored here, those of a write that was rolled back among them.
    private long own;

    private StoredTexts(FactTexts texts)
    {
        Texts = texts;
        own = texts.Count;
    }

    /// <summary>The texts by code.</summary>
    public FactTexts Texts { get; }

    /// <summary>Reads the texts of a database.</summary>
    public static StoredTexts Load(SqliteReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var texts = new FactTexts();
        Statement all = reader.Prepare(SelectAll);
        while (all.Step())
        {
            if (texts.Add(all.Text(1)!) != all.ColumnLong(0))
                throw new InvalidDataException($"text_code: expected code {texts.Count - 1}, found {all.ColumnLong(0)} for '{all.Text(1)}'");
        }

        return new StoredTexts(texts);
    }

    /// <summary>Stores what was added since.</summary>
    internal void Store(WriteSession session)
    {
        int count = Texts.Count;
        Statement select = session.Prepare(SelectNext);
        select.Step();
        long next = select.ColumnLong(0);
        select.Reset();
        if (next > own)
            throw new InvalidOperationException($"text_code: expected at most {own} codes, found {next}: another has added texts since the intake began");
        Statement insert = session.Prepare(Insert);
        for (; next < count; next++)
        {
            insert.Bind(1, next);
            insert.BindText(2, Texts[(int)next]);
            insert.Execute();
        }

        own = Math.Max(own, count);
    }
}
