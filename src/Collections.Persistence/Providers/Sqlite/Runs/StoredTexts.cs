using Collections.Decisions.Columns;
using Collections.Persistence.Providers.Sqlite.Writing;

namespace Collections.Persistence.Providers.Sqlite.Runs;

/// <summary>
/// Keeps the database's dictionary of texts in step with the pool of a run: both give a text the
/// same code, as the pool began with the dictionary's texts in their order. What a run adds is
/// stored with the part that uses it first.
/// </summary>
internal sealed class StoredTexts(TextPool pool)
{
    private const string SelectLast = $"SELECT code, text FROM text_code WHERE tenant_id = {Tenant.Key} ORDER BY code DESC LIMIT 1";
    private const string Insert = $"INSERT INTO text_code(tenant_id, code, text) VALUES ({Tenant.Key}, ?1, ?2)";

    /// <summary>How many texts the pool has now.</summary>
    public int Count => pool.Count;

    /// <summary>Stores the first texts of the pool as far as they are not stored yet.</summary>
    /// <param name="session">The write they belong to.</param>
    /// <param name="count">How many: the pool goes on growing on another thread.</param>
    public void Store(WriteSession session, int count)
    {
        int next = Next(session);
        Statement insert = session.Prepare(Insert);
        for (; next < count; next++)
        {
            insert.Bind(1, next);
            insert.BindText(2, pool[next]);
            insert.Execute();
        }
    }

    // Another pool may have added texts of its own: their codes would mean two things.
    private int Next(WriteSession session)
    {
        Statement last = session.Prepare(SelectLast);
        if (!last.Step())
            return 0;
        int code = last.ColumnInt(0);
        string text = last.Text(1)!;
        last.Reset();
        if (code >= pool.Count || !string.Equals(pool[code], text, StringComparison.Ordinal))
            throw new OutOfStepException($"text_code: expected the texts of the run's pool, found '{text}' with code {code}: texts were added elsewhere since the pool was read");
        return code + 1;
    }
}
