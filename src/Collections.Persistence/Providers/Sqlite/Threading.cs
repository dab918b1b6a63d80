namespace Collections.Persistence.Providers.Sqlite;

/// <summary>
/// Every connection here belongs to one thread at a time, so SQLite's mutex around each call guards
/// nothing, and costs a tenth of bulk writing. A connection opened through ADO.NET can be told so
/// only for the whole process, before the library is first used; later it stays as it is, only slower.
/// </summary>
internal static class Threading
{
    static Threading()
    {
        _ = SqliteNative.sqlite3_config(SqliteNative.ConfigMultiThread);
        // Counting memory takes a mutex around every allocation, and nobody asks for the count.
        _ = SqliteNative.sqlite3_config(SqliteNative.ConfigMemoryStatus, 0);
    }

    /// <summary>To be called before a connection is opened; acts once.</summary>
    public static void Settle()
    {
    }
}
