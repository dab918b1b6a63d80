namespace Collections.Persistence.Providers.Sqlite.Reading;

/// <summary>
/// A read transaction: all it reads is the state of one moment. Lent from the database's pool and
/// given back by dispose, after at most five seconds, as the log cannot be emptied meanwhile.
/// One thread at a time.
/// </summary>
public sealed class SqliteReader : IDisposable
{
    private readonly ReaderConnection _connection;
    private readonly ReaderPool _pool;
    private bool _returned;

    internal SqliteReader(ReaderConnection connection, ReaderPool pool)
    {
        _connection = connection;
        _pool = pool;
        _connection.Begin();
    }

    /// <summary>The statement of this text, prepared once in the life of the connection.</summary>
    public Statement Prepare(string sql) => _connection.Raw.Prepare(sql);

    /// <summary>The first column of the first row as an integer; 0 where there is none.</summary>
    public long Scalar(string sql) => _connection.Raw.Scalar(sql);

    /// <summary>The first column of the first row as a text; null where there is none.</summary>
    public string? Text(string sql)
    {
        Statement statement = Prepare(sql);
        string? text = statement.Step() ? statement.Text(0) : null;
        statement.Reset();
        return text;
    }

    public void Dispose()
    {
        if (_returned)
            return;
        _returned = true;
        _connection.End();
        _pool.Return(_connection);
    }
}
