namespace Collections.Persistence.Providers.Sqlite.Reading;

/// <summary>A connection that can only read, kept open between its uses.</summary>
internal sealed class ReaderConnection : IDisposable
{
    private const string Settings = """
        PRAGMA query_only = ON;
        PRAGMA mmap_size = 0;
        PRAGMA cache_size = -16384;
        """;

    /// <param name="file">The database.</param>
    /// <param name="sortsOnDisk">Whether what does not fit the cache is sorted in nameless files; else in memory, however much it is.</param>
    public ReaderConnection(string file, bool sortsOnDisk = false)
    {
        Raw = RawConnection.Open(file, readOnly: true);
        SqliteNative.sqlite3_busy_timeout(Raw.Handle, 5000);
        Raw.Execute(Settings);
        Raw.Execute($"PRAGMA temp_store = {(sortsOnDisk ? "FILE" : "MEMORY")}");
    }

    public RawConnection Raw { get; }

    public void Begin()
    {
        Raw.Execute("BEGIN");
        // The snapshot is taken by the first read, not by BEGIN.
        Raw.Scalar("SELECT count(*) FROM sqlite_schema");
    }

    /// <summary>Ends the transaction, whatever was left unread.</summary>
    public void End()
    {
        Raw.ResetStatements();
        Raw.Execute("ROLLBACK");
    }

    public void Dispose() => Raw.Dispose();
}
