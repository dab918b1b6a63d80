namespace Collections.Persistence.Providers.Sqlite;

/// <summary>
/// How the one writing connection is set: every commit survives a power cut, deleted personal data
/// is overwritten, the log is checkpointed by the writer alone, and no file is mapped into memory
/// (an I/O error there would end the process).
/// </summary>
internal static class WriterPragmas
{
    private const int BytesPerPage = 8192;

    private const string Settings = """
        PRAGMA wal_autocheckpoint = 0;
        PRAGMA synchronous = FULL;
        PRAGMA secure_delete = ON;
        PRAGMA cache_size = -65536;
        PRAGMA mmap_size = 0;
        PRAGMA temp_store = MEMORY;
        PRAGMA foreign_keys = ON;
        """;

    public static void Apply(RawConnection connection)
    {
        // The page size takes effect only while the file is still empty.
        connection.Execute($"PRAGMA page_size = {BytesPerPage}; PRAGMA journal_mode = WAL;");
        connection.Execute(Settings);
    }

    public static int PageSize(RawConnection connection) => (int)connection.Scalar("PRAGMA page_size");
}
