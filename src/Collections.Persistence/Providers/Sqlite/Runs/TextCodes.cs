using Collections.Decisions.Columns;
using Collections.Persistence.Providers.Sqlite.Reading;
using Collections.Persistence.Providers.Sqlite.Writing;

namespace Collections.Persistence.Providers.Sqlite.Runs;

/// <summary>
/// The database's dictionary of texts as the pool of a run: both give a text the same code. What a
/// run adds is stored with the part that uses it first. Load it when a run begins: codes that
/// someone else stores meanwhile cannot be reconciled and fail the next part.
/// </summary>
public sealed class TextCodes
{
    private const string SelectAll = $"SELECT code, text FROM text_code WHERE tenant_id = {Tenant.Key} ORDER BY code";
    private const string SelectNext = $"SELECT coalesce(max(code) + 1, 0) FROM text_code WHERE tenant_id = {Tenant.Key}";
    private const string Insert = $"INSERT INTO text_code(tenant_id, code, text) VALUES ({Tenant.Key}, ?1, ?2)";

    // Codes read or stored here, those of a rolled back write among them.
    private long _own;

    private TextCodes()
    {
    }

    /// <summary>What the codes stand for.</summary>
    public TextPool Pool { get; } = new();

    /// <summary>Reads the dictionary of a database.</summary>
    public static TextCodes Load(SqliteReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var codes = new TextCodes();
        Statement all = reader.Prepare(SelectAll);
        while (all.Step())
        {
            if (codes.Pool.Add(all.Text(1)!) != all.ColumnLong(0))
                throw new InvalidDataException($"text_code: expected code {codes.Pool.Count - 1}, found {all.ColumnLong(0)} for '{all.Text(1)}'");
        }

        codes._own = codes.Pool.Count;
        return codes;
    }

    /// <summary>Stores the first <paramref name="count"/> texts of the pool as far as they are not stored yet.</summary>
    internal void Store(WriteSession session, int count)
    {
        long next = session.Scalar(SelectNext);
        if (next > _own)
            throw new InvalidOperationException($"text_code: expected at most {_own} codes, found {next}: another has added texts since the run began");
        Statement insert = session.Prepare(Insert);
        for (; next < count; next++)
        {
            insert.Bind(1, next);
            insert.BindText(2, Pool[(int)next]);
            insert.Execute();
        }

        _own = Math.Max(_own, count);
    }
}
