using System.Collections.Concurrent;

namespace Collections.Persistence.Providers.Sqlite.Reading;

/// <summary>Reading connections that wait for their next use; as many as were ever lent at once.</summary>
internal sealed class ReaderPool(string file) : IDisposable
{
    /// <summary>Where a connection goes that is used once: it is closed.</summary>
    public static readonly ReaderPool None = new("") { _closed = true };

    private readonly ConcurrentBag<ReaderConnection> _waiting = [];
    private volatile bool _closed;

    public SqliteReader Lend()
    {
        ObjectDisposedException.ThrowIf(_closed, this);
        ReaderConnection connection = _waiting.TryTake(out ReaderConnection? kept) ? kept : new ReaderConnection(file);
        try
        {
            return new SqliteReader(connection, this);
        }
        catch (SqliteFailureException)
        {
            connection.Dispose();
            throw;
        }
    }

    public void Return(ReaderConnection connection)
    {
        if (_closed)
            connection.Dispose();
        else
            _waiting.Add(connection);
    }

    public void Dispose()
    {
        _closed = true;
        while (_waiting.TryTake(out ReaderConnection? connection))
            connection.Dispose();
    }
}
