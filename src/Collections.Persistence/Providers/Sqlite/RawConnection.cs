using System.Text;
using Collections.Persistence.Providers.Sqlite.Bulk;
using Collections.Persistence.Providers.Sqlite.Writing;

namespace Collections.Persistence.Providers.Sqlite;

/// <summary>
/// A connection as the native library knows it, with its statements prepared once by their text.
/// One thread at a time.
/// </summary>
internal sealed unsafe class RawConnection : IDisposable
{
    private readonly Dictionary<string, Statement> _statements = new(StringComparer.Ordinal);
    private readonly Dictionary<string, BulkInsert> _inserts = new(StringComparer.Ordinal);
    private readonly bool _owned;

    private RawConnection(nint handle, bool owned)
    {
        Handle = handle;
        _owned = owned;
    }

    public nint Handle { get; }

    /// <summary>Is shown every mutation; null costs no more than the check.</summary>
    public IWriteObserver? Observer { get; set; }

    public bool InTransaction => SqliteNative.sqlite3_get_autocommit(Handle) == 0;

    /// <summary>Rows that the last statement inserted, changed or removed, also where it failed halfway.</summary>
    public long Changes => SqliteNative.sqlite3_changes64(Handle);

    /// <summary>Works on a handle that someone else opened and will close.</summary>
    public static RawConnection Over(nint handle) => new(handle, owned: false);

    /// <summary>Opens without SQLite's own mutexes, as only one thread at a time uses the connection.</summary>
    public static RawConnection Open(string file, bool readOnly)
    {
        int flags = SqliteNative.OpenNoMutex | (readOnly ? SqliteNative.OpenReadOnly : SqliteNative.OpenReadWrite);
        fixed (byte* path = ZeroEnded(file))
        {
            int code = SqliteNative.sqlite3_open_v2(path, out nint handle, flags, null);
            if (code == SqliteNative.Ok)
                return new RawConnection(handle, owned: true);
            SqliteNative.sqlite3_close_v2(handle);
            throw SqliteFailureException.OfCode(code, $"open {file}");
        }
    }

    public Statement Prepare(string sql)
    {
        if (!_statements.TryGetValue(sql, out Statement? statement))
            _statements.Add(sql, statement = PrepareAnew(sql));
        return statement;
    }

    /// <summary>The insert into this table, made once; its rows are the tenant's, its places the columns in this order.</summary>
    public BulkInsert Insert(string table, params string[] columns)
    {
        if (!_inserts.TryGetValue(table, out BulkInsert? insert))
            _inserts.Add(table, insert = new BulkInsert(this, table, columns));
        return insert.Has(columns) ? insert : throw new InvalidOperationException($"insert into {table}: expected the columns of the first time, found {string.Join(", ", columns)}");
    }

    /// <summary>Writes what is staged for any table.</summary>
    public void FinishInserts()
    {
        foreach (BulkInsert insert in _inserts.Values)
            insert.Finish();
    }

    /// <summary>Runs one or more statements that yield nothing of interest.</summary>
    public void Execute(string sql)
    {
        fixed (byte* text = ZeroEnded(sql))
        {
            if (SqliteNative.sqlite3_exec(Handle, text, 0, 0, null) != SqliteNative.Ok)
                throw SqliteFailureException.Of(Handle, sql);
        }
    }

    /// <summary>The first column of the first row as an integer.</summary>
    public long Scalar(string sql) => Prepare(sql).Scalar();

    /// <summary>Gives up what any statement has left unread or unwritten, so that the next user finds it fresh.</summary>
    public void ResetStatements()
    {
        foreach (BulkInsert insert in _inserts.Values)
            insert.Clear();
        foreach (Statement statement in _statements.Values)
            statement.Reset();
    }

    /// <summary>Statements that a schema change or a close must not find open.</summary>
    public void FinaliseStatements()
    {
        foreach (Statement statement in _statements.Values)
            statement.Finalise();
        _statements.Clear();
        _inserts.Clear();
    }

    public void Dispose()
    {
        FinaliseStatements();
        if (_owned)
            SqliteNative.sqlite3_close_v2(Handle);
    }

    private Statement PrepareAnew(string sql)
    {
        fixed (byte* text = ZeroEnded(sql))
        {
            int code = SqliteNative.sqlite3_prepare_v3(Handle, text, -1, SqliteNative.PreparePersistent, out nint statement, null);
            if (code != SqliteNative.Ok)
                throw SqliteFailureException.Of(Handle, sql);
            return new Statement(this, statement, sql);
        }
    }

    private static byte[] ZeroEnded(string text) => [.. Encoding.UTF8.GetBytes(text), 0];
}
