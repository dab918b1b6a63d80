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

    /// <summary>Why nothing is written any more; null while all is well.</summary>
    public SqliteFailureException? Broken { get; private set; }

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
        ExpectWhole();
        Raw.Prepare("BEGIN IMMEDIATE").Execute();
        Raw.Observer?.Begun();
    }

    public void Commit()
    {
        Raw.Observer?.Committing();
        Raw.Prepare("COMMIT").Execute();
        Raw.Observer?.Committed();
        KeepLogShort();
    }

    /// <summary>Ends the transaction if the failure has not ended it already; a failure of the disk ends all writing.</summary>
    public void Rollback(Exception failure)
    {
        Note(failure);
        Raw.Observer?.RolledBack();
        try
        {
            if (Raw.InTransaction)
                Raw.Prepare("ROLLBACK").Execute();
        }
        catch (SqliteFailureException another)
        {
            Note(another);
        }
    }

    /// <exception cref="WriterBrokenException">The disk has failed before.</exception>
    public void ExpectWhole()
    {
        if (Broken is { } cause)
            throw new WriterBrokenException(cause);
    }

    /// <summary>Empties the log without waiting for a reader; false when one is in the way.</summary>
    public bool TruncateLog()
    {
        if (Broken is not null)
            return false;
        SqliteNative.sqlite3_busy_timeout(Raw.Handle, 0);
        try
        {
            return Checkpoints.Truncate();
        }
        catch (SqliteFailureException failure)
        {
            // The log keeps what it holds, and whoever opens the database next reads it.
            Note(failure);
            return false;
        }
        finally
        {
            SqliteNative.sqlite3_busy_timeout(Raw.Handle, BusyMilliseconds);
        }
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

    /// <summary>The commit before stands, whatever becomes of this.</summary>
    private void KeepLogShort()
    {
        try
        {
            Checkpoints.AfterCommit();
        }
        catch (SqliteFailureException failure)
        {
            Note(failure);
        }
    }

    private void Note(Exception failure)
    {
        for (Exception? cause = failure; cause is not null; cause = cause.InnerException)
        {
            SqliteFailureException? told = cause switch
            {
                SqliteFailureException raw => raw,
                SqliteException driver => SqliteFailureException.OfCode(driver.SqliteExtendedErrorCode, "a statement of the driver"),
                _ => null,
            };
            if (told is { IsOfTheDisk: true })
                Broken ??= told;
        }
    }
}
