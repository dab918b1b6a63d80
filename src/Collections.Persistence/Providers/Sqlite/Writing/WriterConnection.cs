using Microsoft.Data.Sqlite;

namespace Collections.Persistence.Providers.Sqlite.Writing;

/// <summary>The one connection that writes: raw statements and Entity Framework on the same handle.</summary>
internal sealed class WriterConnection : IDisposable
{
    private const int BusyMilliseconds = 2000;

    private WriterConnection(SqliteConnection connection)
    {
        Connection = connection;
        Raw = RawConnection.Over(connection.Handle!.DangerousGetHandle());
        // Only the recovery of the log by a starting reader can be in the way.
        SqliteNative.sqlite3_busy_timeout(Raw.Handle, BusyMilliseconds);
        WriterPragmas.Apply(Raw);
        Checkpoints = new WalCheckpoints(Raw, WriterPragmas.PageSize(Raw));
    }

    public SqliteConnection Connection { get; }

    public RawConnection Raw { get; }

    public WalCheckpoints Checkpoints { get; }

    public static WriterConnection Open(string file)
    {
        Threading.Settle();
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = file,
            Mode = SqliteOpenMode.ReadWriteCreate,
            Pooling = false,
        }.ToString());
        connection.Open();
        return new WriterConnection(connection);
    }

    public CollectionsContext NewContext() => SqliteCollectionsContext.Over(Connection);

    public void Begin()
    {
        Raw.Prepare("BEGIN IMMEDIATE").Execute();
        Raw.Observer?.Begun();
    }

    public void Commit()
    {
        Raw.Observer?.Committing();
        Raw.Prepare("COMMIT").Execute();
        Raw.Observer?.Committed();
        Checkpoints.AfterCommit();
    }

    /// <summary>Ends the transaction if a failure has not ended it already.</summary>
    public void Rollback()
    {
        Raw.Observer?.RolledBack();
        if (Raw.InTransaction)
            Raw.Prepare("ROLLBACK").Execute();
    }

    /// <summary>Empties the log without waiting for a reader; false when one is in the way.</summary>
    public bool TruncateLog()
    {
        SqliteNative.sqlite3_busy_timeout(Raw.Handle, 0);
        bool emptied = Checkpoints.Truncate();
        SqliteNative.sqlite3_busy_timeout(Raw.Handle, BusyMilliseconds);
        return emptied;
    }

    /// <summary>Copies all pages through the library: a copy of the files alone would miss the log, and drop our locks.</summary>
    public void Backup(string file)
    {
        using var copy = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        copy.Open();
        Connection.BackupDatabase(copy);
    }

    public void Dispose()
    {
        TruncateLog();
        Checkpoints.Dispose();
        Raw.Dispose();
        Connection.Dispose();
    }
}
