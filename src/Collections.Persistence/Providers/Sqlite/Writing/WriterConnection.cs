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

    /// <summary>That the disk did not confirm a write: from then on nothing is written, nor asked again; null where all is well.</summary>
    public SqliteFailureException? Unconfirmed { get; private set; }

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
        // The write is durable in the log: that the log cannot be moved, as on a full disk, is no failure of it.
        _ = Checkpointed(() => Checkpoints.AfterCommit());
    }

    /// <summary>Works a script of many statements.</summary>
    public void RunScript(string script) => SqliteException.ThrowExceptionForRC(SQLitePCL.raw.sqlite3_exec(Connection.Handle, script), Connection.Handle);

    /// <summary>
    /// What is done is one transaction, of which nobody is told. Statements that are read outside of one give their lock back
    /// as they are reset, which must not reach the file system.
    /// </summary>
    public void AtOnce(Action work)
    {
        Raw.Prepare("BEGIN IMMEDIATE").Execute();
        try
        {
            work();
            Raw.Prepare("COMMIT").Execute();
        }
        catch when (Raw.InTransaction)
        {
            Raw.Prepare("ROLLBACK").Execute();
            throw;
        }
    }

    /// <summary>Looks at a failure of whatever was written last.</summary>
    public void Note(Exception failure)
    {
        if (Unconfirmed is not null || SqliteFailureException.In(failure) is not { IsUnconfirmed: true } unconfirmed)
            return;
        Unconfirmed = unconfirmed;
        // Closing would sync the log again. The next start reads it and takes what is whole.
        _ = SQLitePCL.raw.sqlite3_db_config(Connection.Handle, SQLitePCL.raw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, out _);
    }

    /// <summary>Ends the transaction if a failure has not ended it already. That it cannot is one more failure, and no news for the caller.</summary>
    public void Rollback()
    {
        Raw.Observer?.RolledBack();
        try
        {
            if (Raw.InTransaction)
                Raw.Prepare("ROLLBACK").Execute();
        }
        catch (SqliteFailureException failure)
        {
            Note(failure);
        }
    }

    /// <summary>Empties the log without waiting for a reader; false when one, or the disk, is in the way.</summary>
    public bool TruncateLog()
    {
        SqliteNative.sqlite3_busy_timeout(Raw.Handle, 0);
        bool emptied = false;
        bool isDone = Checkpointed(() => emptied = Checkpoints.Truncate());
        SqliteNative.sqlite3_busy_timeout(Raw.Handle, BusyMilliseconds);
        return isDone && emptied;
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

    /// <summary>Works on the log unless the disk has failed; what cannot be moved now stays there, and is read from there.</summary>
    private bool Checkpointed(Action work)
    {
        if (Unconfirmed is not null)
            return false;
        try
        {
            work();
            return true;
        }
        catch (SqliteFailureException failure)
        {
            Note(failure);
            return false;
        }
    }
}
